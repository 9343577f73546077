package wenmai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.model.Token;

class WordSegmenterTest {
  private static final WordSegmenter SEGMENTER =
      new WordSegmenter(Map.of("吾塔木乡", "ns", "胡杨守望计划", "n"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合作社的葡萄丰收了。",
        "🍇🍇合作社的葡萄🎉丰收了。",
        "𠮷村的合作社有𪚥字招牌。",
        "　　合作社 的　葡萄\t丰收 了。",
        "第一行\n\n  第三行🍇\n",
        "价格ABC每公斤12.5元",
      })
  void givesUtf16OffsetsInTheTextItWasGiven(String text) {
    List<Token> tokens = SEGMENTER.segment(text);

    assertThat(tokens)
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.span().of(text)).isEqualTo(t.text()));
    assertThat(tokens).extracting(Token::span).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合作社的葡萄丰收了。", "🍇合作社的𠮷祥葡萄🎉丰收了。", "　　合作社 的　葡萄\n丰收 了。"})
  void leavesOutNothingButWhiteSpace(String text) {
    StringBuilder words = new StringBuilder();
    SEGMENTER.segment(text).forEach(token -> words.append(token.text()));

    assertThat(words.toString().replaceAll("[\\s　]", "")).isEqualTo(text.replaceAll("[\\s　]", ""));
  }

  @Test
  void keepsTheGivenWordsWholeWithTheirTags() {
    assertThat(SEGMENTER.segment("他在吾塔木乡参加胡杨守望计划。"))
        .filteredOn(token -> token.text().length() >= 4)
        .extracting(Token::text, Token::tag)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("吾塔木乡", "ns"),
            org.assertj.core.groups.Tuple.tuple("胡杨守望计划", "n"));
  }

  @Test
  void keepsTheWordsOfOneSegmenterOutOfAnother() {
    assertThat(new WordSegmenter(Map.of("葡萄干", "n")).segment("胡杨守望计划"))
        .extracting(Token::text)
        .doesNotContain("胡杨守望计划");
  }

  @Test
  void neverJoinsWordsAcrossALineEnd() {
    assertThat(SEGMENTER.segment("吾塔\n木乡")).extracting(Token::text).doesNotContain("吾塔木乡");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　\n\t\n"})
  void findsNoWordsInWhiteSpace(String text) {
    assertThat(SEGMENTER.segment(text)).isEmpty();
  }

  @Test
  void tellsEverydayWordsFromNames() {
    assertThat(SEGMENTER.isEverydayWord("关键")).isTrue();
    assertThat(SEGMENTER.isEverydayWord("单位")).isTrue();
    assertThat(SEGMENTER.isEverydayWord("新疆")).isFalse();
    assertThat(SEGMENTER.isEverydayWord("佘若澜")).isFalse();
  }

  @Test
  void givesTheSameTokensToManyThreads() {
    String text = "护士长佘若澜说，吾塔木乡的葡萄丰收了。";
    List<Token> alone = SEGMENTER.segment(text);

    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> SEGMENTER.segment(text)).toList())
        .isEqualTo(Collections.nCopies(200, alone));
  }
}
