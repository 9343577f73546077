package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenmai.language.AnchoredPattern;
import wenmai.language.TermMatcher;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * Honours: the level that gives them and their title (自治区劳动模范), or what a verb of giving governs.
 */
final class AwardRecognizer implements Recognizer {
  private static final List<String> GIVING =
      List.of(
          "荣获", "获评", "获得", "夺得", "摘得", "斩获", "赢得", "捧回", "拿到", "拿下", "曾获", "被评为", "被授予", "授予",
          "荣膺", "获颁", "评为", "认定为", "当选为", "入选");
  private static final AnchoredPattern GIVEN =
      AnchoredPattern.beginningWith(
          GIVING, "(?:了)?([\\p{IsHan}\\dA-Za-z]{4,32}?)(?:等)?(?:荣誉称号|称号|荣誉|认定)?(?=[，。；！、]|$)", 40);
  private static final Pattern HONOUR =
      Pattern.compile(
          ".*(奖|奖章|奖状|模范|标兵|能手|先进.{1,4}|劳模|企业|单位|示范.{1,4}|基地|工匠|红旗手|人物|品牌|称号|金奖|银奖|铜奖|冠军|亚军|季军)$");
  private static final int REACH = 12;

  private final Lexicon lexicon;
  private final TermMatcher<NameSuffix> suffixes;

  AwardRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    TreeMap<String, NameSuffix> awards = new TreeMap<>(lexicon.suffixes());
    awards.values().removeIf(suffix -> suffix.strength() != NameStrength.AWARD);
    this.suffixes = new TermMatcher<>(awards);
  }

  @Override
  public String name() {
    return "award";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    for (TermMatcher.Match<NameSuffix> match : suffixes.longest(draft.text())) {
      NameWalk.Beginning beginning = new NameWalk(draft, lexicon).from(match.span().start());
      boolean levelInside = match.span().of(draft.text()).matches("(自治区|全国|国家|自治州).*");
      int start = EventEdition.start(draft.text(), beginning.start());
      if (beginning.anchor() != NameWalk.Anchor.NONE && match.span().start() - start <= REACH) {
        found.add(draft.mention(new Span(start, match.span().end()), EntityType.AWARD, this, 0.9));
      } else if (levelInside) {
        found.add(draft.mention(match.span(), EntityType.AWARD, this, 0.9));
      }
    }
    for (MatchResult given : GIVEN.in(draft.text())) {
      if (HONOUR.matcher(given.group(1)).matches()
          && !given.group(1).matches(".*\\d+(项|个|次|家|万|亿).*")) {
        found.add(
            draft.mention(new Span(given.start(1), given.end(1)), EntityType.AWARD, this, 0.75));
      }
    }
    return found;
  }
}
