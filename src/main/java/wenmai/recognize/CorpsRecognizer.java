package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.language.AnchoredPattern;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * Divisions and regiments of the production and construction corps: 兵团第十师, 第一师十一团, 184团.
 *
 * <p>Source: the corps numbers its divisions 第一师 to 第十四师 and its regiments with up to three digits
 * (三十六团, 一八四团, 184团).
 */
final class CorpsRecognizer implements Recognizer {
  private static final AnchoredPattern DIVISION =
      new AnchoredPattern("(?:新疆生产建设兵团|兵团)?(?:第|农)(?:十[一二三四]?|[一二三四五六七八九])师", 11, 0, List.of("师"));
  private static final AnchoredPattern REGIMENT =
      new AnchoredPattern(
          "(?<![\\d第一二三四五六七八九十百〇零])(?:[一二三四五六七八九〇零\\d]{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)团(?:场)?(?![队员体结聚购圆伙长])",
          3,
          1,
          List.of("团"));
  private static final Pattern REGIMENT_OF_DIVISION =
      Pattern.compile("\\G(?:[一二三四五六七八九〇零十百\\d]{1,4})团(?:场)?(?![队员体结聚购圆伙长])");

  @Override
  public String name() {
    return "corps";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    String text = draft.text();
    for (MatchResult division : DIVISION.in(text)) {
      found.add(mention(draft, division.start(), division.end()));
      Matcher regiment = REGIMENT_OF_DIVISION.matcher(text).region(division.end(), text.length());
      if (regiment.lookingAt()) {
        found.add(mention(draft, division.start(), regiment.end()));
      }
    }
    for (MatchResult regiment : REGIMENT.in(text)) {
      int start = regiment.start();
      if (found.stream().noneMatch(m -> m.span().start() < start && start < m.span().end())) {
        found.add(mention(draft, start, regiment.end()));
      }
    }
    return found;
  }

  private Mention mention(Draft draft, int start, int end) {
    return draft.mention(new Span(start, end), EntityType.ORGANIZATION, this, 0.9);
  }
}
