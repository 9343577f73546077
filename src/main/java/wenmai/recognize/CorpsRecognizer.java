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
 * Divisions, regiments and companies of the production and construction corps: 兵团第十师, 第一师十一团, 184团,
 * 一师十团五连.
 *
 * <p>Source: the corps numbers its divisions 第一师 to 第十四师, its regiments with up to three digits
 * (三十六团, 一八四团, 184团) and the companies of a regiment (五连). A division without 第 is read only where
 * a regiment, a city, a hospital or a school of it stands behind, a company only behind its
 * regiment and wherever it is named again.
 */
final class CorpsRecognizer implements Recognizer {
  private static final String DIVISION_NUMBER = "(?:十[一二三四]?|[一二三四五六七八九])";
  private static final AnchoredPattern DIVISION =
      new AnchoredPattern(
          "(?:新疆生产建设兵团|兵团)?(?:第|农)"
              + DIVISION_NUMBER
              + "师|(?<![第农一二三四五六七八九十百])"
              + DIVISION_NUMBER
              + "师"
              + "(?=[一二三四五六七八九〇零十百\\d]{1,4}团|\\p{IsHan}{0,4}(?:医院|学校|中学)|\\p{IsHan}{2,4}市)",
          11,
          0,
          List.of("师"));
  private static final AnchoredPattern REGIMENT =
      new AnchoredPattern(
          "(?<![\\d第一二三四五六七八九十百〇零])(?:[一二三四五六七八九〇零\\d]{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)团(?:场)?(?![队员体结聚购圆伙长])",
          3,
          1,
          List.of("团"));
  private static final Pattern REGIMENT_OF_DIVISION =
      Pattern.compile("\\G(?:[一二三四五六七八九〇零十百\\d]{1,4})团(?:场)?(?![队员体结聚购圆伙长])");

  private static final Pattern COMPANY_OF_REGIMENT =
      Pattern.compile("\\G[一二三四五六七八九十\\d]{1,3}连(?![接续环忙])");

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
        companies(draft, division.start(), regiment.end(), found);
      }
    }
    for (MatchResult regiment : REGIMENT.in(text)) {
      int start = regiment.start();
      if (found.stream().noneMatch(m -> m.span().start() < start && start < m.span().end())) {
        found.add(mention(draft, start, regiment.end()));
        companies(draft, start, regiment.end(), found);
      }
    }
    return found;
  }

  /** Adds the company behind a regiment, and wherever it is named again without it. */
  private void companies(Draft draft, int start, int end, List<Mention> found) {
    String text = draft.text();
    Matcher company = COMPANY_OF_REGIMENT.matcher(text).region(end, text.length());
    if (!company.lookingAt()) {
      return;
    }
    found.add(mention(draft, start, company.end()));
    for (Span again : Span.occurrences(text, company.group())) {
      boolean free = found.stream().noneMatch(m -> m.span().overlaps(again));
      boolean numbered =
          again.start() > 0 && "第一二三四五六七八九十百团".indexOf(text.charAt(again.start() - 1)) >= 0;
      if (free && !numbered) {
        found.add(mention(draft, again.start(), again.end()));
      }
    }
  }

  private Mention mention(Draft draft, int start, int end) {
    return draft.mention(new Span(start, end), EntityType.ORGANIZATION, this, 0.9);
  }
}
