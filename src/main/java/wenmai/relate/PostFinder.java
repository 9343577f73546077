package wenmai.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Finds posts: a unit and the titles behind it, as printed, several in a chain. */
final class PostFinder {
  private static final int LONGEST_GAP = 9;

  /** A name as short as 中国石油 is its bearer's brand, not the employer. */
  private static final int LONGEST_BRAND = 4;

  private static final Pattern CHAIN = Pattern.compile("[、，]|兼|、兼|暨|并兼任");
  private static final Pattern IN_A_BODY =
      Pattern.compile("[报队院校局所司团会店站场厂网级]|(?<![一二三四五六七八九十\\d])社|中小学|非遗|非物质文化遗产");
  private static final Pattern REMARK = Pattern.compile("^”|（[^）]*）");
  private static final Pattern ROLE_REMARK = Pattern.compile("^”|[（(].*?[）)]");
  private static final Pattern OFFICE_OF_PLACE =
      Pattern.compile("(常务)?副?([市县区州盟旗乡镇]长|(行政公署|行署)?专员|村委会主任|居委会主任|社区主任)");
  private static final Pattern LEVEL_BODY = Pattern.compile("[省市州县区乡镇地]委|自治区|省长");
  private static final Pattern OF_AID = Pattern.compile("援疆(医疗|教育|技术|科技)?$");
  private static final Pattern RANK =
      Pattern.compile(
          "(正|副)?(高级|一级|二级|三级|特级|助理).+|副?(主任医师|主任护师|教授|研究员)|主治医师"
              + "|技师|工程师|经济师|会计师|农艺师|畜牧师|兽医师|政工师");
  private static final Pattern OF_WHOLE = Pattern.compile("监事会|董事会|工会|党委|党组|纪委");
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
  private final OutermostMentions outermost;
  private final List<Span> titles;

  PostFinder(Draft draft, List<LinkedMention> mentions, OutermostMentions outermost) {
    this.draft = draft;
    this.mentions = mentions;
    this.outermost = outermost;
    this.titles =
        draft.titles().stream()
            .map(this::behindNames)
            .filter(title -> !insideMention(title))
            .toList();
  }

  /** 党委书记 behind the name 某镇党委 is the title 书记 there. */
  private Span behindNames(Span title) {
    int first = outermost.lastEndingBy(title.start()) + 1;
    if (first < outermost.list().size()) {
      int end = outermost.span(first).end();
      if (end > title.start() && end < title.end()) {
        return new Span(end, title.end());
      }
    }
    return title;
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
   * (某市委副书记、市长), the whole organisation's when it is a rank or an office of its boards
   * (某院骨科主任、工会主席、主任医师), else the last unit's.
   */
  private LinkedMention employer(LinkedMention unit, String title) {
    if (unit.entity().type() == EntityType.PARTY_BODY && OFFICE_OF_PLACE.matcher(title).matches()) {
      return within(unit, EntityType.ADMIN_DIVISION)
          .max(Comparator.comparing(m -> m.mention().span().end()))
          .orElse(unit);
    }
    return RANK.matcher(title).matches() || OF_WHOLE.matcher(title).lookingAt()
        ? within(unit, EntityType.ORGANIZATION)
            .filter(m -> m.mention().span().start() == unit.mention().span().start())
            .filter(m -> m.mention().span().length() > LONGEST_BRAND)
            .reduce((longer, shorter) -> shorter)
            .orElse(unit)
        : unit;
  }

  /** The mentions of a family inside a unit's name, in the order of the text. */
  private Stream<LinkedMention> within(LinkedMention unit, EntityType family) {
    Span span = unit.mention().span();
    return mentions.stream()
        .filter(m -> span.contains(m.mention().span()) && !m.equals(unit))
        .filter(m -> m.entity().type().isA(family));
  }

  /** Where the places begin that stand right before a unit: 某县某镇农民. */
  private int chainStart(Span unit) {
    int start = unit.start();
    for (int i = outermost.lastEndingBy(start); i >= 0; i--) {
      LinkedMention mention = outermost.list().get(i);
      if (mention.mention().span().end() != start
          || !mention.entity().type().isA(EntityType.PLACE)) {
        break;
      }
      start = mention.mention().span().start();
    }
    return start;
  }

  /** 、then words that belong to a title: 、二级调研员. */
  private boolean isLooseTitle(int end, Span title) {
    return draft.text().charAt(end) == '、'
        && title.start() - end <= LONGEST_GAP
        && !LEVEL_BODY.matcher(draft.text()).region(end + 1, title.end()).lookingAt()
        && !NO_GAP.matcher(draft.text().substring(end + 1, title.start())).matches()
        && !outermost.overlap(new Span(end, title.end()));
  }

  private Element.Post post(LinkedMention unit, Span title) {
    String role = draft.text().substring(unit.mention().span().end(), title.end());
    if (unit.entity().type() == EntityType.CONGRESS && role.matches("代表|委员")) {
      role = unit.mention().exact() + role;
    }
    return new Element.Post(Optional.of(unit.entity()), ROLE_REMARK.matcher(role).replaceAll(""));
  }

  private Optional<LinkedMention> unitBefore(Span title) {
    int nearest = outermost.lastEndingBy(title.start());
    for (int i = nearest; i >= 0; i--) {
      LinkedMention mention = outermost.list().get(i);
      int end = mention.mention().span().end();
      if (title.start() - end > LONGEST_GAP) {
        break;
      }
      if (mayBeUnit(mention.entity().type())) {
        return Optional.of(mention)
            .filter(
                unit ->
                    outermost.list().get(nearest).equals(unit) && joins(unit, end, title.start()));
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeUnit(EntityType type) {
    return UNITS.contains(type)
        || UNITS.contains(type.family()) && type.family() != EntityType.PROGRAM;
  }

  /** Whether the words between a unit and a title belong to the title. */
  private boolean joins(LinkedMention unit, int end, int start) {
    String gap = draft.text().substring(end, start);
    return !NO_GAP.matcher(REMARK.matcher(gap).replaceAll("")).matches()
        && (!unit.entity().type().isA(EntityType.PLACE) || !IN_A_BODY.matcher(gap).find());
  }

  /** 援疆干部 and 援疆医生 say who sent a person, not where a post is. */
  private boolean isOfAid(Span title) {
    return title.of(draft.text()).contains("援疆")
        || OF_AID
            .matcher(draft.text())
            .region(Math.max(0, title.start() - 4), title.start())
            .find();
  }

  private boolean insideMention(Span title) {
    return outermost.overlap(title);
  }
}
