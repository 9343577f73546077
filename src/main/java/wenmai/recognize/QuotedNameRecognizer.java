package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.lexicon.QuotedNameCue;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Schemes, products, honours and events named in quotation marks or book-title marks. */
final class QuotedNameRecognizer implements Recognizer {
  private static final Pattern QUOTED = Pattern.compile("[“‘]([^“”‘’，。！？：；、\\n]{2,20})[”’]");
  private static final Pattern TITLED = Pattern.compile("《([^《》\\n]{2,40})》");
  private static final Pattern LAW =
      Pattern.compile(".*(法|条例|规划|纲要|办法|方案|行动计划|规定|意见|决定|措施)(（.{2,6}）)?");
  private static final Pattern WORK =
      Pattern.compile("(图书|一书|书籍|电影|影片|电视剧|纪录片|话剧|舞剧|歌舞剧|歌曲|节目|栏目|舞蹈|杂志|长篇小说|小说)");
  private static final Pattern NO_NAME = Pattern.compile("^[将把以让从在对为]|[的了]");
  private static final int SHORTEST_BY_VERB = 3;
  private static final int REACH = 8;
  private static final int NEAR = 3;

  private final Lexicon lexicon;

  QuotedNameRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return "quoted";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    Optional<EntityType> previous = Optional.empty();
    int previousEnd = 0;
    Matcher quoted = QUOTED.matcher(draft.text());
    while (quoted.find()) {
      boolean continues = draft.text().substring(previousEnd, quoted.start()).matches("[、和]?");
      List<Mention> names = quotedNames(draft, quoted, continues ? previous : Optional.empty());
      names.forEach(name -> found.add(withLevel(draft, name, quoted.start())));
      previous = names.isEmpty() ? Optional.empty() : Optional.of(names.get(0).type());
      previousEnd = quoted.end();
    }
    Matcher titled = TITLED.matcher(draft.text());
    while (titled.find()) {
      titledType(draft, titled)
          .ifPresent(
              type ->
                  found.add(
                      draft.mention(new Span(titled.start(1), titled.end(1)), type, this, 0.8)));
    }
    return found;
  }

  /** 自治州“五一劳动奖章”: the level or place right before the mark belongs to an honour's name. */
  private Mention withLevel(Draft draft, Mention name, int mark) {
    if (name.type() != EntityType.AWARD || name.span().start() != mark + 1) {
      return name;
    }
    int start =
        draft
            .mentionEndingAt(mark, EntityType.PLACE)
            .map(place -> place.span().start())
            .or(
                () ->
                    draft
                        .tokenEndingAt(mark)
                        .filter(token -> lexicon.nameWords().levels().contains(token.text()))
                        .map(token -> token.span().start()))
            .orElse(name.span().start());
    return draft.mention(new Span(start, name.span().end()), name.type(), this, name.confidence());
  }

  private List<Mention> quotedNames(Draft draft, Matcher quoted, Optional<EntityType> previous) {
    Span inner = new Span(quoted.start(1), quoted.end(1));
    String content = quoted.group(1);
    if (NO_NAME.matcher(content).find()) {
      return List.of();
    }
    for (String ending : lexicon.suffixes().keySet()) {
      if (content.endsWith(ending)
          && (content.length() > ending.length()
              || lexicon.suffixes().get(ending).strength() == NameStrength.AWARD)) {
        var suffix = lexicon.suffixes().get(ending);
        if (suffix.strength() != NameStrength.UNIT
            && suffix.type().family() != EntityType.ORGANIZATION) {
          List<Mention> both = new ArrayList<>();
          both.add(draft.mention(inner, suffix.type(), this, 0.85));
          byNounBehind(draft, quoted, inner)
              .filter(m -> m.span().length() > inner.length())
              .ifPresent(both::add);
          return both;
        }
      }
    }
    Optional<Mention> byNoun = byNounBehind(draft, quoted, inner);
    if (byNoun.isPresent()) {
      return List.of(byNoun.get());
    }
    Optional<EntityType> byVerb = byVerbBefore(draft, quoted.start());
    if (byVerb.isPresent() && content.length() >= SHORTEST_BY_VERB) {
      return List.of(draft.mention(inner, byVerb.get(), this, 0.7));
    }
    return previous.map(type -> List.of(draft.mention(inner, type, this, 0.6))).orElse(List.of());
  }

  private Optional<Mention> byNounBehind(Draft draft, Matcher quoted, Span inner) {
    String behind =
        draft
            .text()
            .substring(quoted.end(), Math.min(quoted.end() + REACH + 6, draft.text().length()));
    QuotedNameCue best = null;
    int bestEnd = 0;
    int bestStart = REACH + 1;
    for (Map.Entry<String, QuotedNameCue> entry : lexicon.quotedNouns().entrySet()) {
      int at = behind.indexOf(entry.getKey());
      int reach =
          entry.getValue().type() == EntityType.PRODUCT
              ? (entry.getValue().partOfName() ? REACH : 0)
              : NEAR;
      if (at < 0 || at > reach || crossesBoundary(draft, quoted.end(), at, behind)) {
        continue;
      }
      int end = at + entry.getKey().length();
      if (at < bestStart || at == bestStart && end > bestEnd) {
        best = entry.getValue();
        bestStart = at;
        bestEnd = end;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Span name = best.partOfName() ? new Span(inner.start(), quoted.end() + bestEnd) : inner;
    return Optional.of(draft.mention(name, best.type(), this, 0.8));
  }

  private boolean crossesBoundary(Draft draft, int start, int length, String behind) {
    if (behind.substring(0, length).matches(".*[\\p{P}的和与等、\\s].*")) {
      return true;
    }
    return length > NEAR
        && draft.tokensIn(new Span(start, start + length)).stream()
            .anyMatch(
                token ->
                    lexicon.nameWords().boundary().contains(token.text())
                        || token.tag().startsWith("p")
                        || token.tag().startsWith("u"));
  }

  private Optional<EntityType> byVerbBefore(Draft draft, int quote) {
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

  private static Optional<EntityType> titledType(Draft draft, Matcher titled) {
    String content = titled.group(1);
    if (LAW.matcher(content).matches()) {
      return Optional.of(EntityType.INITIATIVE);
    }
    String around =
        draft.text().substring(Math.max(0, titled.start() - 6), titled.start())
            + draft
                .text()
                .substring(titled.end(), Math.min(titled.end() + 3, draft.text().length()));
    return WORK.matcher(around).find() ? Optional.of(EntityType.PRODUCT) : Optional.empty();
  }
}
