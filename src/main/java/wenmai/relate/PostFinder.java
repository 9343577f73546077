package wenmai.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Finds posts: a unit and the titles behind it, as printed, several in a chain. */
final class PostFinder {
  private static final int LONGEST_GAP = 9;
  private static final Pattern CHAIN = Pattern.compile("[、，]|兼|、兼|暨|并兼任");
  private static final Pattern IN_A_BODY = Pattern.compile("[报队院校局所司社团会店站场厂网]|中小学");
  private static final Pattern OFFICE_OF_PLACE = Pattern.compile("(常务)?副?([市县区州盟旗乡镇]长|专员|州长)");
  private static final Pattern LEVEL_BODY = Pattern.compile("[省市州县区乡镇地]委");
  private static final Pattern RANK =
      Pattern.compile("(正|副)?(高级|一级|二级|三级|特级|助理).+|副?(主任医师|主任护师|教授|研究员)|主治医师");
  private static final Pattern NO_GAP = Pattern.compile(".*[\\p{P}\\s的是为在由了和与说等让任聘].*");
  private static final Set<EntityType> UNITS =
      Set.of(
          EntityType.ORGANIZATION,
          EntityType.PLACE,
          EntityType.AID_TEAM,
          EntityType.CONSORTIUM,
          EntityType.EVENT);

  private final Draft draft;
  private final List<LinkedMention> mentions;
  private final List<LinkedMention> outermost;
  private final List<Span> titles;

  PostFinder(Draft draft, List<LinkedMention> mentions) {
    this.draft = draft;
    this.mentions = mentions;
    this.outermost = StretchEncoder.outermost(mentions);
    this.titles =
        draft.titles().stream()
            .map(title -> behindNames(title, outermost))
            .filter(title -> !insideMention(title))
            .toList();
  }

  /** 党委书记 behind the name 某镇党委 is the title 书记 there. */
  private static Span behindNames(Span title, List<LinkedMention> outermost) {
    return outermost.stream()
        .map(m -> m.mention().span().end())
        .filter(end -> end > title.start() && end < title.end())
        .findFirst()
        .map(end -> new Span(end, title.end()))
        .orElse(title);
  }

  /** The posts and bare titles of the article, by place. */
  List<Element> find() {
    List<Element> found = new ArrayList<>();
    List<Span> used = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      Span title = titles.get(i);
      if (isOfAid(title)
          || insideMention(title)
          || used.stream().anyMatch(s -> s.overlaps(title))) {
        continue;
      }
      Optional<LinkedMention> unit = unitBefore(title);
      Element element =
          unit.isPresent()
              ? chain(unit.get(), i)
              : new Element.Title(title, title.of(draft.text()));
      found.add(element);
      used.add(element.span());
    }
    found.sort(Comparator.comparing(Element::span));
    return found;
  }

  private Element.Posts chain(LinkedMention first, int titleIndex) {
    List<Element.Post> posts = new ArrayList<>();
    LinkedMention unit = first;
    int start = first.mention().span().start();
    Span title = titles.get(titleIndex);
    posts.add(post(unit, title));
    int end = title.end();
    for (int next = titleIndex + 1; next < titles.size(); next++) {
      Span candidate = titles.get(next);
      if (candidate.start() - end > 40) {
        break;
      }
      Optional<LinkedMention> own = unitBefore(candidate);
      int from = own.map(m -> chainStart(m.mention().span())).orElse(candidate.start());
      if (from < end || !CHAIN.matcher(draft.text().substring(end, from)).matches()) {
        if (from >= end && own.isEmpty() && isLooseTitle(end, candidate)) {
          posts.add(
              new Element.Post(
                  Optional.of(unit.entity()), draft.text().substring(end + 1, candidate.end())));
          end = candidate.end();
          continue;
        }
        break;
      }
      if (own.isEmpty() && LEVEL_BODY.matcher(candidate.of(draft.text())).lookingAt()) {
        break;
      }
      boolean clause = draft.text().substring(end, from).equals("，");
      if (clause && own.isEmpty()) {
        break;
      }
      unit = own.orElse(unit);
      posts.add(
          own.isPresent()
              ? post(unit, candidate)
              : new Element.Post(
                  Optional.of(employer(unit, candidate.of(draft.text())).entity()),
                  candidate.of(draft.text())));
      end = candidate.end();
    }
    return new Element.Posts(new Span(start, end), List.copyOf(posts));
  }

  /**
   * Whose a post is that a chain prints without its unit: the place's behind its party committee
   * (某市委副书记、市长), the whole organisation's when it is a rank (某院骨科主任、主任医师), else the last unit's.
   */
  private LinkedMention employer(LinkedMention unit, String title) {
    Predicate<LinkedMention> isWhole;
    if (unit.entity().type() == EntityType.PARTY_BODY && OFFICE_OF_PLACE.matcher(title).matches()) {
      isWhole = m -> m.entity().type() == EntityType.ADMIN_DIVISION;
    } else if (RANK.matcher(title).matches()) {
      isWhole = m -> m.entity().type().isA(EntityType.ORGANIZATION);
    } else {
      return unit;
    }
    return mentions.stream()
        .filter(m -> m.mention().span().start() == unit.mention().span().start())
        .filter(m -> m.mention().span().end() < unit.mention().span().end())
        .filter(isWhole)
        .findFirst()
        .orElse(unit);
  }

  /** Where the places begin that stand right before a unit: 某县某镇农民. */
  private int chainStart(Span unit) {
    int start = unit.start();
    for (int i = outermost.size() - 1; i >= 0; i--) {
      LinkedMention mention = outermost.get(i);
      if (mention.mention().span().end() == start
          && mention.entity().type().isA(EntityType.PLACE)) {
        start = mention.mention().span().start();
      }
    }
    return start;
  }

  /** 、then words that belong to a title: 、二级调研员. */
  private boolean isLooseTitle(int end, Span title) {
    return draft.text().charAt(end) == '、'
        && title.start() - end <= LONGEST_GAP
        && !LEVEL_BODY.matcher(draft.text()).region(end + 1, title.end()).lookingAt()
        && !NO_GAP.matcher(draft.text().substring(end + 1, title.start())).matches()
        && outermost.stream()
            .noneMatch(m -> m.mention().span().overlaps(new Span(end, title.end())));
  }

  private Element.Post post(LinkedMention unit, Span title) {
    String role = draft.text().substring(unit.mention().span().end(), title.end());
    if (unit.entity().type() == EntityType.CONGRESS && role.matches("代表|委员")) {
      role = unit.mention().exact() + role;
    }
    return new Element.Post(Optional.of(unit.entity()), role.replaceAll("^”|[（(].*?[）)]", ""));
  }

  private Optional<LinkedMention> unitBefore(Span title) {
    return outermost.stream()
        .filter(
            m ->
                UNITS.contains(m.entity().type())
                    || UNITS.contains(m.entity().type().family())
                        && m.entity().type().family() != EntityType.PROGRAM)
        .filter(m -> m.mention().span().end() <= title.start())
        .filter(m -> title.start() - m.mention().span().end() <= LONGEST_GAP)
        .max(Comparator.comparing(m -> m.mention().span().end()))
        .filter(
            m ->
                !NO_GAP
                    .matcher(
                        draft
                            .text()
                            .substring(m.mention().span().end(), title.start())
                            .replaceAll("^”|（[^）]*）", ""))
                    .matches())
        .filter(
            m ->
                !m.entity().type().isA(EntityType.PLACE)
                    || !IN_A_BODY
                        .matcher(draft.text().substring(m.mention().span().end(), title.start()))
                        .find())
        .filter(m -> noMentionBetween(m.mention().span().end(), title.start()));
  }

  private boolean noMentionBetween(int from, int to) {
    return from == to
        || outermost.stream()
            .noneMatch(m -> m.mention().span().start() >= from && m.mention().span().end() <= to);
  }

  /** 援疆干部 and 援疆医生 say who sent a person, not where a post is. */
  private boolean isOfAid(Span title) {
    return draft.text().substring(Math.max(0, title.start() - 4), title.end()).contains("援疆");
  }

  private boolean insideMention(Span title) {
    return outermost.stream().anyMatch(m -> m.mention().span().overlaps(title));
  }
}
