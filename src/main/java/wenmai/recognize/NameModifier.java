package wenmai.recognize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.lexicon.NameWords;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;

/** Judges the words before a name's ending: a name's own, or only a kind of thing. */
final class NameModifier {
  private static final Set<String> NEEDS_OWN_WORD =
      Set.of("小学", "中学", "中小学", "中心", "学校", "公司", "企业", "集团", "基金会", "联合会", "分中心", "协会");

  /** A mountain or river that lends its name: 泰山中学. */
  private static final Pattern LANDMARK = Pattern.compile("[山河湖江]$");

  private final Draft draft;
  private final NameWords words;

  NameModifier(Draft draft, NameWords words) {
    this.draft = draft;
    this.words = words;
  }

  /** Whether a modifier holds a word that is no common noun: a name's own word. */
  boolean isProper(Span modifier) {
    int singles = 0;
    for (Token token : draft.tokensIn(modifier)) {
      String tag = token.tag();
      if (tag.startsWith("nr")
          || tag.startsWith("ns")
          || tag.startsWith("nz")
          || tag.startsWith("nt")
          || tag.equals("nx")
          || tag.equals("j")) {
        return true;
      }
      singles = token.text().length() == 1 ? singles + 1 : 0;
      if (singles >= 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a modifier is a verb and nothing else: 推销 in 推销合作社的产品. */
  boolean isVerb(Span modifier) {
    List<Token> tokens = draft.tokensIn(modifier);
    return tokens.size() == 1
        && tokens.get(0).span().equals(modifier)
        && tokens.get(0).tag().equals("v");
  }

  /** Whether a modifier only tells a kind: 受援, 龙头 …. */
  boolean isGeneric(Span modifier) {
    List<Token> tokens = draft.tokensIn(modifier);
    return words.generic().contains(modifier.of(draft.text()))
        || (!tokens.isEmpty() && tokens.stream().allMatch(t -> words.generic().contains(t.text())));
  }

  /** Whether a place and an ending alone make no name: 自治区小学. */
  static boolean needsOwnWord(String ending) {
    return NEEDS_OWN_WORD.contains(ending);
  }

  /**
   * Whether behind its place a name only tells a kind: 国家重大项目, 新疆产业集群.
   *
   * @param kindDoes whether the kind behind the place makes a name all the same: 某市职业技能大赛
   */
  boolean isKind(Span modifier, boolean kindDoes) {
    if (draft.mentionStartingAt(modifier.start(), EntityType.ORGANIZATION).isPresent()) {
      return false;
    }
    int start = modifier.start();
    boolean moved = true;
    while (moved) {
      moved = false;
      Optional<Mention> place = draft.mentionStartingAt(start, EntityType.PLACE);
      if (place.isPresent()
          && place.get().span().end() <= modifier.end()
          && !LANDMARK.matcher(place.get().exact()).find()) {
        start = place.get().span().end();
        moved = true;
      } else if (draft
              .tokenStartingAt(start)
              .filter(t -> words.levels().contains(t.text()))
              .isPresent()
          && start < modifier.end()) {
        start = draft.tokenStartingAt(start).orElseThrow().span().end();
        moved = start <= modifier.end();
      }
    }
    return start >= modifier.end()
        || (!kindDoes || start == modifier.start()) && isGeneric(new Span(start, modifier.end()));
  }
}
