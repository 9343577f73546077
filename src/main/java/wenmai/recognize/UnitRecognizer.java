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

/**
 * Units inside an organisation that stand between its name and a title: 某公司某分厂某工段班长.
 *
 * <p>Each level is a mention from the organisation's beginning to the level's end.
 */
final class UnitRecognizer implements Recognizer {
  private static final int REACH = 26;
  private static final Pattern BREAK = Pattern.compile("[\\p{P}\\s的是为在由]");
  private static final Set<EntityType> PARENTS =
      Set.of(EntityType.ORGANIZATION, EntityType.AID_TEAM);

  private final Pattern units;

  UnitRecognizer(Lexicon lexicon) {
    List<String> endings =
        lexicon.suffixes().values().stream()
            .filter(suffix -> suffix.strength() == NameStrength.UNIT)
            .map(suffix -> Pattern.quote(suffix.text()))
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    this.units =
        Pattern.compile("[\\p{IsHan}A-Za-z\\d]{1,11}?(?:" + String.join("|", endings) + ")");
  }

  @Override
  public String name() {
    return "unit";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Span> found = draft.titles();
    List<Mention> mentions = new ArrayList<>();
    for (Mention parent : draft.mentions()) {
      if (PARENTS.contains(parent.type()) || PARENTS.contains(parent.type().family())) {
        titleBehind(draft, parent, found).ifPresent(title -> units(draft, parent, title, mentions));
      }
    }
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
    Matcher unit =
        units
            .matcher(draft.text())
            .region(/* start= */ parent.span().end(), /* end= */ title.start());
    while (unit.find()) {
      if (!endsWord(draft, unit.end())) {
        continue;
      }
      Span name = new Span(parent.span().start(), unit.end());
      mentions.add(draft.mention(name, parent.type(), this, 0.85));
    }
  }

  private static boolean endsWord(Draft draft, int end) {
    return draft.tokenStartingAt(end).isPresent() || draft.tokenEndingAt(end).isPresent();
  }
}
