package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Paragraph;
import wenmai.model.Span;
import wenmai.model.Token;
import wenmai.recognize.tagger.TaggedSpan;

/**
 * Names that the trained tagger sees by their context, where the lexicons find them plausible.
 *
 * <p>It is trusted less than any grammar: a span that crosses or lies in what they found is
 * dropped, unless it is a person's name right behind a title.
 */
final class TaggerRecognizer implements Recognizer {
  private static final double CONFIDENCE = 0.6;
  private static final double CONFIDENCE_BEHIND_TITLE = 0.97;
  private static final Set<String> BODIES_IN_TITLES = Set.of("党委", "党组", "党支部", "党总支", "工会", "团委");
  private static final Pattern BREAK = Pattern.compile("[，。、；：！？—“”《》\\s]|[多各几数]家");
  private static final Pattern BYLINE = Pattern.compile("(记者|通讯员|实习生|摄影)[ :：]*$");
  private static final double STRONG = 100;
  private static final int SHORTEST_OWN_PART = 3;
  private static final Pattern UNLISTED_ENDING = Pattern.compile("[报队团站社所院厂]$");
  private static final Pattern EVERYDAY = Pattern.compile("(?!nr)");
  private static final Pattern VERBAL = Pattern.compile("[vd]");
  private static final Pattern VERB = Pattern.compile("v$");
  private static final Pattern LEVEL = Pattern.compile("自治区|自治州|地区|兵团");
  private static final Pattern KIND_OF_SETTLEMENT = Pattern.compile("(乡村|农村|山村|城镇|村镇)$");
  private static final Pattern SETTLEMENT = Pattern.compile("\\p{IsHan}{2,6}[村乡镇]");

  private final Lexicon lexicon;
  private final TaggedPersonShape persons;

  TaggerRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.persons = new TaggedPersonShape(lexicon.persons());
  }

  @Override
  public String name() {
    return "tagger";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    Set<Integer> titleEnds = draft.titles().stream().map(Span::end).collect(Collectors.toSet());
    Map<Span, Mention> found = new TreeMap<>();
    for (TaggedSpan tagged : draft.tagged()) {
      mention(draft, behindLowerDivision(draft, tagged), titleEnds)
          .ifPresent(mention -> found.put(mention.span(), mention));
    }
    recurring(draft, found);
    return List.copyOf(found.values());
  }

  /** A body without the lower division before its province: 新疆某某公司 in 和田市新疆某某公司. */
  private TaggedSpan behindLowerDivision(Draft draft, TaggedSpan tagged) {
    Span span = tagged.span();
    return draft
        .mentionStartingAt(span.start(), EntityType.ADMIN_DIVISION)
        .map(place -> place.span().end())
        .filter(start -> tagged.type() == EntityType.ORGANIZATION && start < span.end())
        .filter(start -> draft.opensWithOuterDivision(start, lexicon.gazetteer()))
        .map(start -> new TaggedSpan(new Span(start, span.end()), tagged.type(), tagged.margin()))
        .orElse(tagged);
  }

  private Optional<Mention> mention(Draft draft, TaggedSpan tagged, Set<Integer> titleEnds) {
    Span span = tagged.span();
    if (tagged.type() == EntityType.PERSON) {
      return person(draft, tagged, titleEnds);
    }
    if (!isFree(draft, span)) {
      return Optional.empty();
    }
    Optional<EntityType> type =
        tagged.type() == EntityType.ORGANIZATION
            ? organization(draft, tagged)
            : place(draft, tagged);
    return type.map(known -> draft.mention(span, known, this, CONFIDENCE));
  }

  /** Whether a span neither crosses a mention nor lies in one. */
  private static boolean isFree(Draft draft, Span span) {
    if (draft.holdsMentionIn(span)) {
      for (Mention mention : draft.mentions()) {
        Span other = mention.span();
        if (other.contains(span) || other.overlaps(span) && !span.contains(other)) {
          return false;
        }
        if (other.start() >= span.end()) {
          break;
        }
      }
    }
    return true;
  }

  private Optional<Mention> person(Draft draft, TaggedSpan tagged, Set<Integer> titleEnds) {
    Span span = persons.trimmed(draft.text(), tagged.span());
    String name = span.of(draft.text());
    int from = Math.max(0, span.start() - 6);
    boolean byline = BYLINE.matcher(draft.text()).region(from, span.start()).find();
    int before = span.start();
    while (before > 0 && draft.text().charAt(before - 1) == ' ') {
      before--;
    }
    if (!byline && cutsWord(draft, span)) {
      return Optional.empty();
    }
    if (titleEnds.contains(before) && persons.mayFollowTitle(name, tagged.margin())) {
      return Optional.of(draft.mention(span, EntityType.PERSON, this, CONFIDENCE_BEHIND_TITLE));
    }
    return isFree(draft, span)
            && persons.isPlausible(name, tagged.margin())
            && !isOnlyInHeadline(draft, span)
        ? Optional.of(draft.mention(span, EntityType.PERSON, this, CONFIDENCE))
        : Optional.empty();
  }

  /** Whether a span of the headline stands nowhere else: a slogan more often than a name. */
  private static boolean isOnlyInHeadline(Draft draft, Span span) {
    return draft.text().indexOf(span.of(draft.text()), span.end()) < 0
        && draft.article().paragraphs().stream()
            .anyMatch(p -> p.kind() == Paragraph.Kind.TITLE && p.span().contains(span));
  }

  /** Whether a Han name begins with an everyday word (师徒, 骑马) or ends inside a verb (开始). */
  private boolean cutsWord(Draft draft, Span span) {
    return !persons.isTransliterated(span.of(draft.text()))
        && (isWord(draft.tokenStartingAt(span.start()), EVERYDAY)
            || isWord(draft.tokenStartingAt(span.end() - 1), VERBAL));
  }

  private static boolean isWord(Optional<Token> token, Pattern tag) {
    return token.filter(t -> t.text().length() > 1 && tag.matcher(t.tag()).lookingAt()).isPresent();
  }

  private static boolean isWordEnd(Draft draft, int offset) {
    return offset == draft.text().length()
        || draft.tokenEndingAt(offset).isPresent()
        || draft.tokenStartingAt(offset).isPresent();
  }

  /** The class of an organisation by its ending, or by the tagger's word where that is strong. */
  private Optional<EntityType> organization(Draft draft, TaggedSpan tagged) {
    Span span = tagged.span();
    String name = span.of(draft.text());
    if (BREAK.matcher(name).find()
        || !isBalanced(name)
        || !isWordEnd(draft, span.start())
        || draft.text().startsWith("”", span.start() - 1)
        || draft.mentionEndingAt(span.end(), EntityType.ORGANIZATION).isPresent()
        || governsPlace(draft, span)
        || !endsThere(draft, span.end())) {
      return Optional.empty();
    }
    Optional<NameSuffix> ending =
        IntStream.range(1, name.length())
            .mapToObj(start -> lexicon.suffixes().get(name.substring(start)))
            .flatMap(suffix -> Optional.ofNullable(suffix).stream())
            .filter(suffix -> suffix.type().isA(EntityType.ORGANIZATION))
            .findFirst();
    return ending.isPresent() ? byEnding(draft, span, ending.get()) : byTaggerAlone(draft, tagged);
  }

  /** Whether a verb within has a place for its subject or object: 某联盟吸纳某县人民医院 is no name. */
  private boolean governsPlace(Draft draft, Span span) {
    boolean placeGoverns =
        draft
            .mentionStartingAt(span.start(), EntityType.PLACE)
            .flatMap(place -> draft.tokenStartingAt(place.span().end()))
            .filter(verb -> lexicon.nameWords().governing().contains(verb.text()))
            .isPresent();
    return placeGoverns
        || draft.mentions().stream()
            .filter(m -> m.type() == EntityType.ADMIN_DIVISION)
            .map(m -> m.span().start())
            .filter(start -> start > span.start() && start < span.end())
            .anyMatch(start -> isWord(draft.tokenEndingAt(start), VERB));
  }

  private Optional<EntityType> byEnding(Draft draft, Span span, NameSuffix suffix) {
    if (BODIES_IN_TITLES.contains(suffix.text())) {
      return Optional.empty();
    }
    Span modifier = new Span(span.start(), span.end() - suffix.text().length());
    NameModifier words = new NameModifier(draft, lexicon.nameWords());
    if (words.isGeneric(modifier)
        || (NameModifier.needsOwnWord(suffix.text()) && words.isKind(modifier, false))
        || (suffix.strength() == NameStrength.WEAK && !isAnchored(draft, span))) {
      return Optional.empty();
    }
    return suffix.strength() == NameStrength.UNIT
        ? draft
            .mentionStartingAt(span.start(), EntityType.ORGANIZATION)
            .map(Mention::type)
            .or(() -> Optional.of(suffix.type()))
        : Optional.of(suffix.type());
  }

  private static Optional<EntityType> byTaggerAlone(Draft draft, TaggedSpan tagged) {
    Span span = tagged.span();
    String name = span.of(draft.text());
    boolean anchored =
        draft
            .mentionStartingAt(span.start(), EntityType.PLACE)
            .filter(place -> place.span().end() + SHORTEST_OWN_PART <= span.end())
            .isPresent();
    if (!anchored || tagged.margin() < STRONG || !UNLISTED_ENDING.matcher(name).find()) {
      return Optional.empty();
    }
    return Optional.of(name.endsWith("报") ? EntityType.MEDIA : EntityType.ORGANIZATION);
  }

  /** Whether a name begins with a place, another organisation or a level of government. */
  private static boolean isAnchored(Draft draft, Span span) {
    return draft.mentionStartingAt(span.start(), EntityType.PLACE).isPresent()
        || draft.mentionStartingAt(span.start(), EntityType.ORGANIZATION).isPresent()
        || LEVEL.matcher(span.of(draft.text())).lookingAt();
  }

  private static boolean isBalanced(String name) {
    return name.chars().filter(c -> c == '（').count() == name.chars().filter(c -> c == '）').count();
  }

  /** Whether a word ends at an offset and no further ending of a name follows. */
  private boolean endsThere(Draft draft, int offset) {
    String behind = draft.text().substring(offset, Math.min(offset + 4, draft.text().length()));
    boolean goesOn =
        IntStream.rangeClosed(2, behind.length())
            .mapToObj(length -> behind.substring(0, length))
            .anyMatch(
                next -> lexicon.suffixes().containsKey(next) && !BODIES_IN_TITLES.contains(next));
    return !goesOn && isWordEnd(draft, offset);
  }

  private Optional<EntityType> place(Draft draft, TaggedSpan tagged) {
    Span span = tagged.span();
    String name = span.of(draft.text());
    boolean known =
        lexicon.gazetteer().ambiguousNames().contains(name)
            || (SETTLEMENT.matcher(name).matches() && !KIND_OF_SETTLEMENT.matcher(name).find());
    boolean holdsOther = draft.mentions().stream().anyMatch(m -> span.contains(m.span()));
    return tagged.margin() > 0 && known && !holdsOther && !isOnlyInHeadline(draft, span)
        ? Optional.of(EntityType.ADMIN_DIVISION)
        : Optional.empty();
  }

  /** A person's name of three characters or more is one wherever it stands. */
  private void recurring(Draft draft, Map<Span, Mention> found) {
    Set<String> names = new TreeSet<>();
    found.values().stream()
        .filter(mention -> mention.type() == EntityType.PERSON && mention.span().length() > 2)
        .forEach(mention -> names.add(mention.span().of(draft.text())));
    for (String name : names) {
      List<Span> again = new ArrayList<>();
      for (int at = draft.text().indexOf(name); at >= 0; at = draft.text().indexOf(name, at + 1)) {
        again.add(new Span(at, at + name.length()));
      }
      again.stream()
          .filter(span -> isFree(draft, span))
          .filter(span -> found.keySet().stream().noneMatch(other -> other.overlaps(span)))
          .forEach(
              span -> found.put(span, draft.mention(span, EntityType.PERSON, this, CONFIDENCE)));
    }
  }
}
