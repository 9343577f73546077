package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.model.EntityType;

/**
 * The pattern language of rules. In the sentences below one Latin letter stands for an element: p a
 * person, c a company, s a school, a a division, o a post, t a title, d a date.
 */
class CompiledPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <who:Person>说                ; p说
          <who:Company|Person>说        ; c说
          <who:Organization>说          ; s说
          <where:Place>在               ; a在
          <what:Post>到                 ; o到
          <what:Title>到                ; t到
          <when:Date>到                 ; d到
          """)
  void aSlotTakesAnElementOfItsClassesOrBelow(String pattern, String sentence) {
    assertThat(find(pattern, sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <who:Person>说                ; c说
          <who:Company>说               ; s说
          <what:Post>到                 ; t到
          <who:Person>说                ; 说
          <who:Person>说                ; p也说
          """)
  void aSlotTakesNothingElse(String pattern, String sentence) {
    assertThat(find(pattern, sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <who:Person+>$                ; p、p和p             ; 6
          <who:Person+>$                ; p p                 ; 4
          <who:Person+>$                ; ppp                 ; 6
          <who:Person+>$                ; p”、“p              ; 4
          <who:Person+>$                ; p以及p              ; 4
          <who:Person+>$                ; p，p                ; 2
          <who:Person&>$                ; p、op、op           ; 10
          <who:Person+>$                ; p、op               ; 2
          <who:Person+>$                ; p说p                ; 2
          """)
  void aListTakesWhatIsJoined(String pattern, String sentence, int elementCharacters) {
    Matcher matcher = matcher(pattern, sentence);

    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group("who").chars().filter(CompiledPatternTest::isElement).count())
        .isEqualTo(elementCharacters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <who:Person>{说|表示}          ; p说            ; true
          <who:Person>{说|表示}          ; p表示          ; true
          <who:Person>{说|表示}          ; p讲            ; false
          <who:Person>{也}?说           ; p说            ; true
          <who:Person>{也}?说           ; p也说          ; true
          <who:Person>{（|(}             ; p（            ; true
          <who:Person>{x.z}             ; pxyz           ; false
          """)
  void bracesTakeOneOfSeveralWordsLiterally(String pattern, String sentence, boolean found) {
    assertThat(find(pattern, sentence)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <who:Person>~说               ; p说                          ; true
          <who:Person>~说               ; p一二三四五六七八九十一二说     ; true
          <who:Person>~说               ; p一二三四五六七八九十一二三说   ; false
          <who:Person>~说               ; p笑着，说                     ; false
          <who:Person>~~说              ; p笑着，说                     ; true
          <who:Person>~~说              ; p笑了。说                     ; false
          <who:Person>~~~说             ; p笑了。说                     ; true
          <who:Person>~~~说             ; p笑了¶说                      ; false
          <who:Person>~说               ; p和p说                        ; true
          """)
  void gapsKeepWithinAClauseASentenceOrAParagraph(String pattern, String sentence, boolean found) {
    assertThat(find(pattern, sentence)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ^<who:Person>                 ; p说            ; true
          ^<who:Person>                 ; 听p说          ; false
          <who:Person>$                 ; 听p            ; true
          <who:Person>$                 ; 听p说          ; false
          （<what:Title> <who:Person>）  ; （t　p）        ; true
          （<what:Title> <who:Person>）  ; （tp）          ; true
          荣誉¶<who:Person>              ; 荣誉¶p         ; true
          荣誉¶<who:Person>              ; 荣誉p          ; false
          C++.<who:Person>              ; C++.p          ; true
          C++.<who:Person>              ; CC+xp          ; false
          """)
  void marksStandForEndsLineEndsAndSpacesAndAllElseForItself(
      String pattern, String sentence, boolean found) {
    assertThat(find(pattern, sentence)).isEqualTo(found);
  }

  @Test
  void tellsItsSlotsInOrder() {
    assertThat(CompiledPattern.of("<who:Person>拜<master:Person>为师").slots())
        .containsExactly("who", "master");
  }

  @ParameterizedTest
  @CsvSource({
    "<who:Person>说, false",
    "<what:Post><who:Person>, true",
    "（<what:Title>, true",
    "<who:Person&>说, true"
  })
  void seesPostsWhereItSpeaksOfThem(String pattern, boolean seesPosts) {
    assertThat(CompiledPattern.of(pattern).seesPosts()).isEqualTo(seesPosts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <who:Nobody>说     ; Nobody
          <Who:Person>说     ; no slot
          <who>说            ; no slot
          {说|讲             ; no }
          """)
  void refusesAMalformedPattern(String pattern, String message) {
    assertThatThrownBy(() -> CompiledPattern.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static boolean isElement(int character) {
    return Character.getType(character) == Character.PRIVATE_USE;
  }

  private static boolean find(String pattern, String sentence) {
    return matcher(pattern, sentence).find();
  }

  private static Matcher matcher(String pattern, String sentence) {
    return CompiledPattern.of(pattern).regex().matcher(encoded(sentence));
  }

  /** The sentence with letters as elements, numbered from left to right; ¶ as a line end. */
  private static String encoded(String sentence) {
    StringBuilder encoded = new StringBuilder();
    char number = CompiledPattern.NUMBERS;
    for (int i = 0; i < sentence.length(); i++) {
      char letter = sentence.charAt(i);
      char kind =
          switch (letter) {
            case 'p' -> CompiledPattern.kind(EntityType.PERSON);
            case 'c' -> CompiledPattern.kind(EntityType.COMPANY);
            case 's' -> CompiledPattern.kind(EntityType.SCHOOL);
            case 'a' -> CompiledPattern.kind(EntityType.ADMIN_DIVISION);
            case 'o' -> CompiledPattern.ElementKind.POST.character();
            case 't' -> CompiledPattern.ElementKind.TITLE.character();
            case 'd' -> CompiledPattern.ElementKind.DATE.character();
            case '¶' -> '\n';
            default -> letter;
          };
      encoded.append(kind);
      if (isElement(kind)) {
        encoded.append(number++);
      }
    }
    return encoded.toString();
  }
}
