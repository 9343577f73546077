package wenmai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenmai.model.Span;

class TermMatcherTest {
  private static final TermMatcher<Integer> MATCHER =
      new TermMatcher<>(Map.of("人民", 1, "人民医院", 2, "医院", 3, "院长", 4));

  @Test
  void findsTermsInsideLongerTermsByStartTheLongerFirst() {
    assertThat(MATCHER.all("人民医院"))
        .containsExactly(
            new TermMatcher.Match<>(new Span(0, 4), 2),
            new TermMatcher.Match<>(new Span(0, 2), 1),
            new TermMatcher.Match<>(new Span(2, 4), 3));
  }

  @Test
  void findsTermsThatCross() {
    assertThat(MATCHER.all("医院长")).extracting(TermMatcher.Match::value).containsExactly(3, 4);
  }

  @Test
  void choosesTheLongestFromLeftToRight() {
    assertThat(longest("去人民医院长住")).containsExactly("人民医院");
    assertThat(longest("人民的医院的院长")).containsExactly("人民", "医院", "院长");
  }

  @Test
  void findsEveryRepetition() {
    assertThat(MATCHER.longest("医院医院医院"))
        .extracting(match -> match.span().start())
        .containsExactly(0, 2, 4);
  }

  @Test
  void countsSurrogatePairsAsTwoUnits() {
    assertThat(MATCHER.all("🏥医院"))
        .extracting(TermMatcher.Match::span)
        .containsExactly(new Span(2, 4));
  }

  @Test
  void findsNothingInAnEmptyTextOrWithAnEmptyDictionary() {
    assertThat(MATCHER.all("")).isEmpty();
    assertThat(new TermMatcher<Integer>(Map.of()).all("人民医院")).isEmpty();
    assertThat(new TermMatcher<Integer>(Map.of()).longest("人民医院")).isEmpty();
  }

  private static List<String> longest(String text) {
    return MATCHER.longest(text).stream().map(match -> match.span().of(text)).toList();
  }
}
