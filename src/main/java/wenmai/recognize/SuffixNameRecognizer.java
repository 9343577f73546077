package wenmai.recognize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wenmai.language.TermMatcher;
import wenmai.lexicon.AidWords;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Names that tell their class by their ending: organisations, parks, teams, events, projects. */
final class SuffixNameRecognizer implements Recognizer {
  private static final Pattern QUANTITY =
      Pattern.compile("\\d+[多余]?[家个所名项座条]|\\d+(公里|米|吨|万|亿)|[部大]分|各类|各家|多家|多所|首个|此次|本次");
  private static final Pattern FIRST = Pattern.compile("首批");
  private static final Pattern COUNTED = Pattern.compile("\\G ?\\d+ ?[家个所名项座条]");
  private static final Pattern CARRIED_OUT =
      Pattern.compile(
          "(实施|开展|启动|推进|制定|编制|出台|落实|坚持|建立|完善|推行|印发|执行|健全|组建|成立|发起|共建|牵头的|举行|召开|举办|参加|出席|承办|主办|建成|建设|承建|援建)(了)?$");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\G(有限|股份|公司|分公司|集团(?!总)|常委会|代表大会|门(?!诊)|联合社|小学|医院|心(?=医院|小学|血站|卫生)|学(?![生校院])|卫生院|幼儿园|学校|员会|生活|生(?!活|产))");

  /** Bodies whose parts bear their name in front of their own: 十三师红星医院, 中国科学院新疆分院. */
  private static final Set<EntityType> HOLDING =
      Set.of(EntityType.ORGANIZATION, EntityType.PUBLIC_INSTITUTION);

  private static final Set<EntityType> KIND_ONLY =
      Set.of(
          EntityType.EVENT, EntityType.PROJECT, EntityType.INITIATIVE, EntityType.INDUSTRY_CLUSTER);
  private static final Pattern OF_AID = Pattern.compile(AidWords.AID + "|对口支援|对口帮扶");
  private static final int REACH = 10;
  private static final Pattern TEAM = Pattern.compile("(队|指挥部|组|团队)$");
  private static final Set<EntityType> TOLERANT =
      Set.of(EntityType.COMPANY, EntityType.COOPERATIVE);
  private static final Set<EntityType> MADE =
      Set.of(EntityType.EVENT, EntityType.CONSORTIUM, EntityType.PROJECT);
  private static final Set<EntityType> LONG_ONLY = Set.of(EntityType.EVENT, EntityType.PROJECT);
  private final Lexicon lexicon;
  private final TermMatcher<NameSuffix> suffixes;

  SuffixNameRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.suffixes = new TermMatcher<>(lexicon.suffixes());
  }

  @Override
  public String name() {
    return "suffix";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    Set<Integer> ends = new HashSet<>();
    Draft grown = draft.growing();
    for (TermMatcher.Match<NameSuffix> match : suffixes.all(draft.text())) {
      if (ends.contains(match.span().end())
          || !endsWord(draft, match)
          || goesOn(draft.text(), match.span().end())) {
        continue;
      }
      Optional<Mention> known = known(draft, match);
      Optional<Mention> name =
          known.isPresent() ? inFull(draft, known.get(), match.span()) : nameWith(grown, match);
      if (name.isPresent()) {
        ends.add(match.span().end());
        found.add(name.get());
        grown.add(name.get());
      }
    }
    return found;
  }

  /** The name that the register, the gazetteer or the tagger knows to end here. */
  private static Optional<Mention> known(Draft draft, TermMatcher.Match<NameSuffix> match) {
    return draft
        .mentionEndingAt(match.span().end(), match.value().type().family())
        .filter(known -> known.type() != EntityType.ADMIN_DIVISION)
        .filter(known -> known.span().length() > match.span().length());
  }

  /** A known name in full, where its own word or the corps' division before it was left out. */
  private Optional<Mention> inFull(Draft draft, Mention known, Span ending) {
    Span span = known.span();
    int start =
        known.type() == EntityType.COMPANY
            ? new BrandBeforePlace(draft, lexicon).start(span.start(), ending.start())
            : draft
                .mentionEndingAt(span.start(), EntityType.ORGANIZATION)
                .filter(body -> HOLDING.contains(body.type()))
                .map(body -> body.span().start())
                .orElse(span.start());
    return Optional.of(new Span(start, span.end()))
        .filter(longer -> longer.length() > span.length())
        .map(longer -> draft.mention(longer, known.type(), this, 0.9));
  }

  /** Whether the ending is a word or more, and not the last character of another word (格局). */
  private static boolean endsWord(Draft draft, TermMatcher.Match<NameSuffix> match) {
    int end = match.span().end();
    boolean aligned =
        end == draft.text().length()
            || draft.tokenEndingAt(end).isPresent()
            || draft.tokenStartingAt(end).isPresent()
            || !TextFolding.isHan(draft.text().charAt(end));
    if (!aligned || match.span().length() > 1) {
      return aligned;
    }
    return draft
        .tokenEndingAt(end)
        .map(t -> t.text().length() == 1 || t.tag().startsWith("nt") || t.tag().equals("j"))
        .orElse(true);
  }

  /** 集团 in 集团有限公司 and 人大 in 人大常委会 are not yet the end of the name. */
  private static boolean goesOn(String text, int end) {
    return GOES_ON.matcher(text).region(end, text.length()).lookingAt();
  }

  /** 县 in 墨玉县委 ends the place and begins the ending 县委. */
  private static Optional<NameWalk.Beginning> ofSharedLevel(
      Draft draft, TermMatcher.Match<NameSuffix> match) {
    int ending = match.span().start();
    return match.span().length() < 2
        ? Optional.empty()
        : draft
            .mentionEndingAt(ending + 1, EntityType.PLACE)
            .filter(place -> place.span().length() > 1)
            .map(place -> new NameWalk.Beginning(place.span().start(), NameWalk.Anchor.PLACE));
  }

  private Optional<Mention> nameWith(Draft draft, TermMatcher.Match<NameSuffix> match) {
    NameSuffix suffix = match.value();
    int ending = match.span().start();
    NameWalk walk = new NameWalk(draft, lexicon);
    NameModifier words = new NameModifier(draft, lexicon.nameWords());
    NameWalk.Beginning beginning =
        ofSharedLevel(draft, match)
            .orElseGet(
                () ->
                    walk.from(
                        ending,
                        suffix.strength() == NameStrength.STRONG
                            && TOLERANT.contains(suffix.type())
                            && !suffix.text().equals("合作社"),
                        suffix.type().family() != EntityType.ORGANIZATION));
    beginning = beforeConjunction(draft, walk, suffix, beginning);
    int begin = NameEdges.begin(draft.text(), suffix.type(), new Span(beginning.start(), ending));
    int first = NameEdges.first(draft.text(), suffix.type(), begin);
    Optional<EntityType> council = council(draft.text(), suffix, first);
    Span name =
        new Span(
            council.isPresent() ? first - 2 : first,
            NameEdges.end(draft, match.span().end(), suffix.type()));
    Span modifier = new Span(begin, ending);
    if (modifier.length() == 0
        || suffix.text().equals("小学") && modifier.of(draft.text()).endsWith("中")
        || QUANTITY.matcher(modifier.of(draft.text())).find()
        || suffix.type() != EntityType.EVENT && FIRST.matcher(modifier.of(draft.text())).find()
        || !suffix.type().isA(EntityType.ORGANIZATION) && holdsPerson(draft, modifier)
        || COUNTED.matcher(draft.text()).region(name.end(), draft.text().length()).lookingAt()
        || isInTitle(draft.titles(), beginning, match.span())) {
      return Optional.empty();
    }
    boolean anchored =
        beginning.anchor() != NameWalk.Anchor.NONE
            && !(suffix.type() == EntityType.NATURAL
                && beginning.anchor() == NameWalk.Anchor.ORGANIZATION);
    if (name.of(draft.text()).startsWith("村")
        || !anchored && suffix.type() != EntityType.CONSORTIUM && words.isVerb(modifier)) {
      return Optional.empty();
    }
    if (((KIND_ONLY.contains(suffix.type()) && suffix.text().length() <= 4)
            || NameModifier.needsOwnWord(suffix.text()))
        && !(suffix.type() == EntityType.EVENT && suffix.text().endsWith("节"))
        && words.isKind(modifier, suffix.type() == EntityType.EVENT)) {
      return Optional.empty();
    }
    boolean accepted =
        switch (suffix.strength()) {
          case STRONG ->
              anchored
                  || modifier.length() >= (LONG_ONLY.contains(suffix.type()) ? 4 : 2)
                      && !words.isGeneric(modifier);
          case SCHEME ->
              modifier.length() >= 4
                  && (anchored || isCarriedOut(draft, beginning.start()))
                  && !words.isGeneric(modifier);
          case PROPER ->
              anchored
                  || modifier.length() >= 2
                      && words.isProper(modifier)
                      && !words.isGeneric(modifier);
          case WEAK ->
              anchored
                  || isBracketedPark(draft, suffix, beginning.start())
                  || suffix.type() == EntityType.EVENT && EventEdition.isIn(name.of(draft.text()))
                  || MADE.contains(suffix.type())
                      && modifier.length() >= 4
                      && isCarriedOut(draft, beginning.start())
                      && !words.isGeneric(modifier);
          case ORDINAL ->
              anchored
                  && (NameEdges.BATCH.matcher(modifier.of(draft.text())).find()
                      || isBatchElsewhere(draft.text(), suffix.text()));
          case EDITION -> EventEdition.isIn(name.of(draft.text()));
          case AID -> anchored && OF_AID.matcher(name.of(draft.text())).find();
          case UNIT, CLUSTER, AWARD -> false;
        };
    if (!accepted || name.of(draft.text()).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    double confidence = suffix.strength() == NameStrength.STRONG ? 0.9 : anchored ? 0.8 : 0.6;
    return Optional.of(
        draft.mention(name, council.orElse(type(name.of(draft.text()), suffix)), this, confidence));
  }

  /** Where a consortium's name begins that joins two trades: 某市机器人与智能制造产教联合体. */
  private static NameWalk.Beginning beforeConjunction(
      Draft draft, NameWalk walk, NameSuffix suffix, NameWalk.Beginning beginning) {
    int conjunction = beginning.start() - 1;
    if (suffix.type() != EntityType.CONSORTIUM
        || beginning.anchor() != NameWalk.Anchor.NONE
        || conjunction <= 0
        || "与和".indexOf(draft.text().charAt(conjunction)) < 0) {
      return beginning;
    }
    NameWalk.Beginning wider = walk.from(conjunction);
    return wider.anchor() == NameWalk.Anchor.PLACE ? wider : beginning;
  }

  /** Whether a person behind a post acts in what looks like the name of a scheme: 某局干部某某某下乡. */
  private boolean holdsPerson(Draft draft, Span modifier) {
    return draft.titles().stream()
        .filter(modifier::contains)
        .filter(
            title ->
                IntStream.range(title.start(), title.end())
                    .anyMatch(
                        end -> draft.mentionEndingAt(end, EntityType.ORGANIZATION).isPresent()))
        .map(title -> modifier.end() - title.end())
        .anyMatch(
            left ->
                left >= 2
                    && left <= 4
                    && lexicon.persons().surnameLength(draft.text(), modifier.end() - left) > 0);
  }

  /** Whether the article tells the batch of the people that it speaks of without one elsewhere. */
  private static boolean isBatchElsewhere(String text, String ending) {
    for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
      if (NameEdges.BATCH.matcher(text.substring(Math.max(0, at - REACH), at)).find()) {
        return true;
      }
    }
    return false;
  }

  /** The class of a committee with 政协 or 中共 before its place: 政协某州第十四届委员会. */
  private static Optional<EntityType> council(String text, NameSuffix suffix, int start) {
    if (!suffix.text().endsWith("委员会") || start < 2) {
      return Optional.empty();
    }
    return switch (text.substring(start - 2, start)) {
      case "政协" -> Optional.of(EntityType.CONGRESS);
      case "中共" -> Optional.of(EntityType.PARTY_BODY);
      default -> Optional.empty();
    };
  }

  private static boolean isCarriedOut(Draft draft, int start) {
    String before = draft.text().substring(Math.max(0, start - 4), start);
    return CARRIED_OUT.matcher(before).find();
  }

  /** 党委 in 某某公司党委书记 and 项目 in 某某公司项目经理 belong to the title. */
  private static boolean isInTitle(List<Span> titles, NameWalk.Beginning beginning, Span suffix) {
    return beginning.anchor() == NameWalk.Anchor.ORGANIZATION
        && titles.stream().anyMatch(title -> title.contains(suffix) && title.end() > suffix.end());
  }

  /** 某开发区（某产业园）: the park in brackets needs no place of its own. */
  private static boolean isBracketedPark(Draft draft, NameSuffix suffix, int start) {
    return suffix.type() == EntityType.INDUSTRIAL_PARK
        && start > 1
        && draft.text().charAt(start - 1) == '（'
        && draft.mentionEndingAt(start - 1, EntityType.PLACE).isPresent();
  }

  /** The class of a name; 对口支援某县工作队 is an aid team whatever its ending says. */
  private static EntityType type(String name, NameSuffix suffix) {
    return OF_AID.matcher(name).find() && TEAM.matcher(name).find()
        ? EntityType.AID_TEAM
        : suffix.type();
  }
}
