package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Projects listed before the noun that tells what they are: 某县供水、某园区道路等17个项目. */
final class ListedProjectRecognizer implements Recognizer {
  private static final List<String> KINDS = List.of("项目", "工程");
  private static final Pattern LIST =
      Pattern.compile(
          "((?:[\\p{IsHan}A-Za-z\\d（）]{3,24}、)+[\\p{IsHan}A-Za-z\\d（）]{3,24}?)等[ 　]?\\d*[ 　]?个?[\\p{IsHan}]{0,4}?(?:项目|工程)");

  @Override
  public String name() {
    return "project-list";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    for (Span sentence : ListSentences.in(draft.text(), KINDS)) {
      sentence(draft, sentence, found);
    }
    return found;
  }

  private void sentence(Draft draft, Span sentence, List<Mention> found) {
    Matcher list = LIST.matcher(draft.text()).region(sentence.start(), sentence.end());
    while (list.find()) {
      int at = list.start(1);
      for (String item : list.group(1).split("、", -1)) {
        int end = at + item.length();
        firstPlace(draft, at, end)
            .filter(start -> end - start >= 5)
            .ifPresent(
                start ->
                    found.add(draft.mention(new Span(start, end), EntityType.PROJECT, this, 0.82)));
        at = end + 1;
      }
    }
  }

  /**
   * An item is named when a place or an organisation begins it; words before that are the verb's.
   */
  private static Optional<Integer> firstPlace(Draft draft, int from, int to) {
    return draft.mentions().stream()
        .filter(m -> m.type().isA(EntityType.PLACE) || m.type().isA(EntityType.ORGANIZATION))
        .map(Mention::span)
        .filter(span -> span.start() >= from && span.end() <= to)
        .map(Span::start)
        .findFirst();
  }
}
