package wenmai.recognize;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.QuotedNameCue;
import wenmai.model.EntityType;
import wenmai.model.Span;

/** What the words around a name in quotation marks say of it. */
final class QuotedNameContext {
  private static final int REACH = 8;
  private static final int NEAR = 3;
  private static final Pattern NAMED = Pattern.compile("(名为|名叫|叫做|叫作|取名|命名为|名曰|叫|是)$");
  private static final Pattern NUMBERED = Pattern.compile(".{1,8}[\\d一二三四五六七八九十]号");

  private final Draft draft;
  private final Lexicon lexicon;

  QuotedNameContext(Draft draft, Lexicon lexicon) {
    this.draft = draft;
    this.lexicon = lexicon;
  }

  /**
   * The class of a name and where it ends: behind the noun that is part of it, or before the mark.
   */
  record Reading(EntityType type, Span span) {}

  /**
   * What the noun behind a name says (“某某”平台).
   *
   * @param end the offset behind the closing mark
   * @param inner the name between the marks
   */
  Optional<Reading> byNounBehind(int end, Span inner) {
    String behind = draft.text().substring(end, Math.min(end + REACH + 6, draft.text().length()));
    QuotedNameCue best = null;
    int bestEnd = 0;
    int bestStart = REACH + 1;
    for (Map.Entry<String, QuotedNameCue> entry : lexicon.quotedNouns().entrySet()) {
      int at = behind.indexOf(entry.getKey());
      int reach =
          entry.getValue().type() == EntityType.PRODUCT
              ? (entry.getValue().partOfName() ? REACH : 0)
              : NEAR;
      if (at < 0 || at > reach || crossesBoundary(end, at, behind)) {
        continue;
      }
      int nounEnd = at + entry.getKey().length();
      if (at < bestStart || at == bestStart && nounEnd > bestEnd) {
        best = entry.getValue();
        bestStart = at;
        bestEnd = nounEnd;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Span name = best.partOfName() ? new Span(inner.start(), end + bestEnd) : inner;
    return Optional.of(new Reading(best.type(), name));
  }

  private boolean crossesBoundary(int start, int length, String behind) {
    if (behind.substring(0, length).matches(".*[\\p{P}的和与等、\\s].*")) {
      return true;
    }
    boolean verb =
        draft.tokensIn(new Span(start, start + length)).stream()
            .anyMatch(token -> lexicon.quotedVerbs().containsKey(token.text()));
    return verb
        || length > NEAR
            && draft.tokensIn(new Span(start, start + length)).stream()
                .anyMatch(
                    token ->
                        lexicon.nameWords().boundary().contains(token.text())
                            || token.tag().startsWith("p")
                            || token.tag().startsWith("u"));
  }

  /** What the verb before an opening mark says (荣获“某某”). */
  Optional<EntityType> byVerbBefore(int quote) {
    int from = Math.max(0, quote - 8);
    String before = draft.text().substring(from, quote);
    int clause =
        Math.max(
            Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')), before.lastIndexOf('\n'));
    String near = before.substring(clause + 1);
    QuotedNameCue best = null;
    int bestEnd = -1;
    for (Map.Entry<String, QuotedNameCue> entry : lexicon.quotedVerbs().entrySet()) {
      int at = near.lastIndexOf(entry.getKey());
      int end = at + entry.getKey().length();
      if (at >= 0
          && (end > bestEnd
              || best != null
                  && end == bestEnd
                  && entry.getKey().length() > best.text().length())) {
        best = entry.getValue();
        bestEnd = end;
      }
    }
    if (best == null
        || near.length() - bestEnd > 5
        || near.substring(bestEnd).matches(".*[的、”].*")) {
      return Optional.empty();
    }
    return Optional.of(best.type());
  }

  /** What the noun before an opening mark says (平台“某某”, 一款名叫“某某”的饮料). */
  Optional<EntityType> byNounBefore(int quote, int end) {
    String before = draft.text().substring(Math.max(0, quote - 10), quote);
    Matcher named = NAMED.matcher(before);
    boolean isNamed = named.find();
    String head = isNamed ? before.substring(0, named.start()) : before;
    Optional<EntityType> byHead =
        lexicon.quotedHeads().entrySet().stream()
            .filter(entry -> head.endsWith(entry.getKey()))
            .max(Map.Entry.comparingByKey((a, b) -> a.length() - b.length()))
            .map(entry -> entry.getValue().type());
    if (byHead.isPresent() || !isNamed || !draft.text().startsWith("的", end)) {
      return byHead;
    }
    String behind = draft.text().substring(end, Math.min(end + REACH, draft.text().length()));
    return lexicon.quotedHeads().values().stream()
        .filter(cue -> behind.contains(cue.text()))
        .findFirst()
        .map(QuotedNameCue::type);
  }

  /** What the name's own ending or number says (“某某夜校”, “某某一号”). */
  Optional<EntityType> byForm(String content) {
    return lexicon.quotedNouns().values().stream()
        .filter(QuotedNameCue::partOfName)
        .filter(cue -> content.endsWith(cue.text()) && content.length() >= cue.text().length() + 2)
        .max((a, b) -> a.text().length() - b.text().length())
        .map(QuotedNameCue::type)
        .or(
            () ->
                NUMBERED.matcher(content).matches()
                    ? Optional.of(EntityType.PRODUCT)
                    : Optional.empty());
  }

  /** The event that a name lends itself to: 第六届“某某”大型公益活动. */
  Optional<Span> event(int quote, int end) {
    int start = EventEdition.start(draft.text(), quote);
    if (start == quote) {
      return Optional.empty();
    }
    String behind = draft.text().substring(end, Math.min(end + REACH + 4, draft.text().length()));
    return lexicon.suffixes().values().stream()
        .filter(suffix -> suffix.type() == EntityType.EVENT)
        .map(suffix -> suffix.text())
        .filter(behind::contains)
        .filter(ending -> !crossesBoundary(end, behind.indexOf(ending), behind))
        .map(ending -> new Span(start, end + behind.indexOf(ending) + ending.length()))
        .max((a, b) -> a.length() - b.length());
  }
}
