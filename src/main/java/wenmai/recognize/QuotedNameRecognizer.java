package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Schemes, products, honours and events named in quotation marks or book-title marks. */
final class QuotedNameRecognizer implements Recognizer {
  private static final Pattern QUOTED = Pattern.compile("[“‘]([^“”‘’，。！？：；、\\n]{2,20})[”’]");
  private static final Pattern TITLED = Pattern.compile("《([^《》\\n]{2,40})》");
  private static final Pattern LAW =
      Pattern.compile(".*(法|条例|规划|纲要|办法|方案|行动计划|规定|意见|决定|措施)(（.{2,6}）)?");
  private static final Pattern PAPER =
      Pattern.compile("(章程|草案|协议|协议书|备忘录|合同|通知|公告|函|报告|倡议书|承诺书|责任书|名单|证书|许可证)(（.{2,6}）)?》");
  private static final Pattern NEWS = Pattern.compile("[报刊]》|》(报道|消息|讯|电)");
  private static final Pattern NO_NAME = Pattern.compile("^[将把以让从在对为]|[的了]");
  private static final int SHORTEST_BY_VERB = 3;

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
    recurring(draft, found);
    return found;
  }

  private static String beforeMark(String name) {
    int mark = name.indexOf('”');
    return mark < 0 ? name : name.substring(0, mark);
  }

  /** A name that once stood in marks is one wherever it stands in marks again. */
  private void recurring(Draft draft, List<Mention> found) {
    Map<String, EntityType> types = new TreeMap<>();
    found.stream()
        .filter(name -> name.type() != EntityType.AWARD)
        .forEach(name -> types.putIfAbsent(beforeMark(name.exact()), name.type()));
    Matcher quoted = QUOTED.matcher(draft.text());
    while (quoted.find()) {
      Span inner = new Span(quoted.start(1), quoted.end(1));
      EntityType type = types.get(inner.of(draft.article().text()));
      if (type != null && found.stream().noneMatch(name -> name.span().overlaps(inner))) {
        found.add(draft.mention(inner, type, this, 0.65));
      }
    }
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
    QuotedNameContext context = new QuotedNameContext(draft, lexicon);
    Span inner = new Span(quoted.start(1), quoted.end(1));
    String content = quoted.group(1);
    if (NO_NAME.matcher(content).find()) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    Optional<NameSuffix> suffix = ending(content);
    if (suffix.isPresent()) {
      found.add(draft.mention(inner, suffix.get().type(), this, 0.85));
      context
          .byNounBehind(quoted.end(), inner)
          .filter(reading -> reading.span().length() > inner.length())
          .ifPresent(
              reading -> found.add(draft.mention(reading.span(), reading.type(), this, 0.8)));
      return found;
    }
    context
        .event(quoted.start(), quoted.end())
        .ifPresent(span -> found.add(draft.mention(span, EntityType.EVENT, this, 0.85)));
    Optional<QuotedNameContext.Reading> byNoun = context.byNounBehind(quoted.end(), inner);
    if (byNoun.isPresent()) {
      found.add(draft.mention(byNoun.get().span(), byNoun.get().type(), this, 0.8));
      return found;
    }
    Optional<EntityType> type =
        context
            .byForm(content)
            .or(() -> context.byNounBefore(quoted.start(), quoted.end()))
            .or(
                () ->
                    content.length() >= SHORTEST_BY_VERB
                        ? context.byVerbBefore(quoted.start())
                        : Optional.empty());
    if (type.isPresent() || !found.isEmpty()) {
      found.add(draft.mention(inner, type.orElse(EntityType.INITIATIVE), this, 0.7));
      return found;
    }
    return previous.map(same -> List.of(draft.mention(inner, same, this, 0.6))).orElse(List.of());
  }

  /** The longest ending that tells what a name between marks is. */
  private Optional<NameSuffix> ending(String content) {
    for (int start = 0; start < content.length(); start++) {
      Optional<NameSuffix> suffix =
          Optional.ofNullable(lexicon.suffixes().get(content.substring(start)));
      if (suffix.isPresent() && tells(suffix.get(), start)) {
        return suffix;
      }
    }
    return Optional.empty();
  }

  private static boolean tells(NameSuffix suffix, int before) {
    return (before > 0 || suffix.strength() == NameStrength.AWARD)
        && suffix.strength() != NameStrength.UNIT
        && (suffix.type().family() != EntityType.ORGANIZATION
            || suffix.strength() == NameStrength.STRONG && before >= SHORTEST_BY_VERB);
  }

  private static Optional<EntityType> titledType(Draft draft, Matcher titled) {
    String content = titled.group(1);
    if (LAW.matcher(content).matches()) {
      return Optional.of(EntityType.INITIATIVE);
    }
    String before = draft.text().substring(Math.max(0, titled.start() - 6), titled.start());
    String behind =
        draft.text().substring(titled.end(), Math.min(titled.end() + 3, draft.text().length()));
    return NEWS.matcher(content + "》" + behind).find()
            || PAPER.matcher(content + "》").find()
            || before.matches(".*(据|题为|题为“)")
        ? Optional.empty()
        : Optional.of(EntityType.PRODUCT);
  }
}
