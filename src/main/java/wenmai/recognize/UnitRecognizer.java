package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;

/**
 * Units inside an organisation: 某公司某分厂某工段班长, 某医院骨科.
 *
 * <p>Each level is a mention from the organisation's beginning to the level's end. A unit of a
 * chain of posts (某医院院长助理、骨科主任) is printed without its organisation; its mention tells where that
 * stands.
 */
final class UnitRecognizer implements Recognizer {
  private static final int REACH = 26;
  private static final int LONGEST_ALONE = 9;
  private static final Pattern BREAK = Pattern.compile("[\\p{P}\\s的是为在由]");
  private static final Pattern CHAIN = Pattern.compile("(（[^）]{1,8}）)?(、|兼)");
  private static final Set<EntityType> PARENTS =
      Set.of(EntityType.ORGANIZATION, EntityType.AID_TEAM);

  /** Organisations whose units are named even where no title stands behind. */
  private static final Set<EntityType> DEPARTMENTAL =
      Set.of(
          EntityType.HOSPITAL,
          EntityType.SCHOOL,
          EntityType.AID_TEAM,
          EntityType.GOVERNMENT,
          EntityType.PUBLIC_INSTITUTION);

  private final Pattern units;
  private final Pattern unit;

  UnitRecognizer(Lexicon lexicon) {
    List<String> endings =
        lexicon.suffixes().values().stream()
            .filter(suffix -> suffix.strength() == NameStrength.UNIT)
            .map(suffix -> Pattern.quote(suffix.text()))
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    String ending = "(?:" + String.join("|", endings) + ")";
    this.units = Pattern.compile("[\\p{IsHan}A-Za-z\\d]{1,11}?" + ending);
    this.unit = Pattern.compile("\\p{IsHan}{1," + LONGEST_ALONE + "}" + ending);
  }

  @Override
  public String name() {
    return "unit";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Span> titles = draft.titles();
    List<Mention> mentions = new ArrayList<>();
    for (Mention parent : draft.mentions()) {
      if (PARENTS.contains(parent.type()) || PARENTS.contains(parent.type().family())) {
        Optional<Span> title = titleBehind(draft, parent, titles);
        title.ifPresent(t -> units(draft, parent, t, mentions));
        if (title.isEmpty() && DEPARTMENTAL.contains(parent.type())) {
          unitAlone(draft, parent, mentions);
        }
      }
    }
    chained(draft, mentions);
    branches(draft, mentions);
    return mentions;
  }

  /** The first title behind an organisation with nothing but words between. */
  private static Optional<Span> titleBehind(Draft draft, Mention parent, List<Span> titles) {
    int end = parent.span().end();
    return titles.stream()
        .filter(title -> title.start() >= end && title.start() - end <= REACH)
        .findFirst()
        .filter(title -> !BREAK.matcher(draft.text().substring(end, title.start())).find())
        .filter(
            title ->
                draft.mentions().stream()
                    .noneMatch(
                        m ->
                            m.span().start() >= end
                                && m.span().end() <= title.start()
                                && m.span().length() > 0
                                && !m.type().isA(EntityType.PLACE)));
  }

  private void units(Draft draft, Mention parent, Span title, List<Mention> mentions) {
    Matcher matcher =
        units
            .matcher(draft.text())
            .region(/* start= */ parent.span().end(), /* end= */ title.start());
    while (matcher.find()) {
      if (matcher.end() == title.start() || endsWord(draft, matcher.end())) {
        Span name = new Span(parent.span().start(), matcher.end());
        mentions.add(draft.mention(name, parent.type(), this, 0.85));
      }
    }
  }

  /** A unit right behind its organisation, of nouns only and with no title behind: 某医院骨科. */
  private void unitAlone(Draft draft, Mention parent, List<Mention> mentions) {
    int start = parent.span().end();
    int end = Math.min(draft.text().length(), start + LONGEST_ALONE + 3);
    for (int at = start + 1; at <= end; at++) {
      Span words = new Span(start, at);
      if (draft.tokenEndingAt(at).filter(token -> !isOfUnit(token)).isPresent()) {
        return;
      }
      boolean outermost =
          draft.mentions().stream()
              .noneMatch(m -> m.span().start() < start && m.span().end() > start);
      if (outermost
          && draft.tokenEndingAt(at).isPresent()
          && unit.matcher(words.of(draft.text())).matches()
          && draft.titles().stream().noneMatch(title -> title.overlaps(words))) {
        mentions.add(draft.mention(new Span(parent.span().start(), at), parent.type(), this, 0.75));
        return;
      }
    }
  }

  private static boolean isOfUnit(Token token) {
    String tag = token.tag();
    return tag.startsWith("n")
        || tag.startsWith("j")
        || tag.startsWith("b")
        || tag.startsWith("a")
        || tag.equals("vn")
        || tag.equals("k")
        || token.text().equals("与")
        || token.text().length() == 1 && tag.equals("v");
  }

  /** A company right behind another is a branch of it: 某某股份有限公司某地变压器厂. */
  private void branches(Draft draft, List<Mention> mentions) {
    for (Mention company : draft.mentions()) {
      if (company.type() == EntityType.COMPANY) {
        draft
            .mentionStartingAt(company.span().end(), EntityType.COMPANY)
            .map(branch -> new Span(company.span().start(), branch.span().end()))
            .ifPresent(span -> mentions.add(draft.mention(span, EntityType.COMPANY, this, 0.86)));
      }
    }
  }

  /** The units that stand behind another post of their organisation: 院长助理、骨科主任. */
  private void chained(Draft draft, List<Mention> mentions) {
    List<Span> titles = draft.titles();
    for (int i = 0; i + 1 < titles.size(); i++) {
      Span first = titles.get(i);
      Span second = titles.get(i + 1);
      Matcher chain =
          CHAIN.matcher(draft.text()).region(/* start= */ first.end(), /* end= */ second.start());
      if (second.start() - first.end() > LONGEST_ALONE + 12 || !chain.lookingAt()) {
        continue;
      }
      Span words = new Span(/* start= */ chain.end(), /* end= */ second.start());
      boolean plain =
          words.length() >= 2
              && unit.matcher(words.of(draft.text())).matches()
              && draft.tokenStartingAt(words.start()).isPresent()
              && !draft.holdsMentionIn(words);
      if (plain) {
        parentOf(draft, first, mentions)
            .ifPresent(
                parent ->
                    mentions.add(
                        new Mention(
                            words,
                            words.of(draft.article().text()),
                            parent.type(),
                            name(),
                            0.8,
                            Optional.of(parent.span()))));
      }
    }
  }

  /** The organisation whose post, perhaps in a unit of it, the title is. */
  private static Optional<Mention> parentOf(Draft draft, Span title, List<Mention> units) {
    return draft.mentions().stream()
        .filter(m -> PARENTS.contains(m.type()) || PARENTS.contains(m.type().family()))
        .filter(m -> m.span().end() <= title.start())
        .filter(m -> units.stream().noneMatch(u -> u.span().equals(m.span())))
        .filter(
            m ->
                m.span().end() == title.start()
                    || units.stream()
                        .anyMatch(
                            u ->
                                u.span().start() == m.span().start()
                                    && u.span().end() == title.start()))
        .reduce(
            (shorter, longer) ->
                longer.span().length() > shorter.span().length() ? longer : shorter);
  }

  private static boolean endsWord(Draft draft, int end) {
    return draft.tokenStartingAt(end).isPresent() || draft.tokenEndingAt(end).isPresent();
  }
}
