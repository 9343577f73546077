package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * The format of the People's Daily corpus of 1998: {@code word/tag} with spaces between.
 *
 * <p>A line begins with its number, tagged {@code m}. Compound names stand in {@code [ … ]nt} or
 * {@code [ … ]ns} and count whole. A Han person name is two words {@code nr}, surname and given
 * name, that count as one.
 */
final class SegmentedCorpus {
  private static final Pattern WORD = Pattern.compile("(\\[)?(.+)/([A-Za-z]+)(?:\\]([A-Za-z]+))?");
  private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d+-\\d+-\\d+/m");
  private static final int LONGEST_SURNAME = 2;

  private final StringBuilder text = new StringBuilder();
  private final List<AnnotatedSentence.Name> names = new ArrayList<>();
  private int compoundStart;
  private int namesBeforeCompound;
  private boolean afterSurname;

  private SegmentedCorpus() {}

  /** The sentence of a line; its text is empty when the line is. */
  static AnnotatedSentence sentence(String line) {
    SegmentedCorpus reading = new SegmentedCorpus();
    for (String word : line.strip().split("\\s+", -1)) {
      Matcher parts = WORD.matcher(word);
      if (!NUMBER.matcher(word).matches() && parts.matches()) {
        reading.add(parts);
      }
    }
    return new AnnotatedSentence(reading.text.toString(), reading.names);
  }

  private void add(Matcher parts) {
    if (parts.group(1) != null) {
      compoundStart = text.length();
      namesBeforeCompound = names.size();
      afterSurname = false;
    }
    addWord(parts.group(2), parts.group(3));
    if (parts.group(4) != null) {
      type(parts.group(4))
          .ifPresent(
              type -> {
                names.subList(namesBeforeCompound, names.size()).clear();
                names.add(new AnnotatedSentence.Name(new Span(compoundStart, text.length()), type));
              });
      afterSurname = false;
    }
  }

  private void addWord(String word, String tag) {
    int start = text.length();
    text.append(word);
    boolean person = tag.equals("nr");
    if (person && afterSurname) {
      AnnotatedSentence.Name surname = names.remove(names.size() - 1);
      names.add(
          new AnnotatedSentence.Name(
              new Span(surname.span().start(), text.length()), EntityType.PERSON));
      afterSurname = false;
      return;
    }
    type(tag)
        .ifPresent(
            type -> names.add(new AnnotatedSentence.Name(new Span(start, text.length()), type)));
    afterSurname = person && word.length() <= LONGEST_SURNAME;
  }

  private static Optional<EntityType> type(String tag) {
    return switch (tag) {
      case "nr" -> Optional.of(EntityType.PERSON);
      case "ns" -> Optional.of(EntityType.PLACE);
      case "nt" -> Optional.of(EntityType.ORGANIZATION);
      default -> Optional.empty();
    };
  }
}
