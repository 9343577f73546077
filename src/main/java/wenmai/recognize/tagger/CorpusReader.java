package wenmai.recognize.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * The reader of annotated corpora: a folder of files in three formats.
 *
 * <ul>
 *   <li>{@code *.bio}: a character, a space and its BIO tag a line, blank lines between sentences;
 *   <li>{@code sentences.txt} beside {@code tags.txt}: characters and BIO tags, space-separated;
 *   <li>any other {@code *.txt}: segmented and tagged as in the People's Daily corpus of 1998, with
 *       compound names in brackets, as {@link SegmentedCorpus} reads it.
 * </ul>
 */
final class CorpusReader {
  private static final Map<String, EntityType> TYPES =
      Map.of("PER", EntityType.PERSON, "LOC", EntityType.PLACE, "ORG", EntityType.ORGANIZATION);

  private CorpusReader() {}

  /**
   * The sentences of a file, or of all files below a folder in the order of their paths.
   *
   * @throws IOException when a file cannot be read
   */
  static List<AnnotatedSentence> read(Path corpus) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(corpus)) {
      files = below.filter(Files::isRegularFile).sorted().toList();
    }
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".bio")) {
        sentences.addAll(characterLines(Files.readAllLines(file)));
      } else if (name.equals("sentences.txt")) {
        sentences.addAll(
            parallelLines(
                Files.readAllLines(file), Files.readAllLines(file.resolveSibling("tags.txt"))));
      } else if (name.endsWith(".txt") && !name.equals("tags.txt")) {
        Files.readAllLines(file).stream()
            .map(SegmentedCorpus::sentence)
            .filter(sentence -> !sentence.text().isEmpty())
            .forEach(sentences::add);
      }
    }
    return sentences;
  }

  private static List<AnnotatedSentence> characterLines(List<String> lines) {
    List<AnnotatedSentence> sentences = new ArrayList<>();
    List<String> characters = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : lines) {
      int space = line.lastIndexOf(' ');
      if (space > 0) {
        characters.add(line.substring(0, space));
        tags.add(line.substring(space + 1));
      } else if (!characters.isEmpty()) {
        sentences.add(sentence(characters, tags));
        characters.clear();
        tags.clear();
      }
    }
    if (!characters.isEmpty()) {
      sentences.add(sentence(characters, tags));
    }
    return sentences;
  }

  private static List<AnnotatedSentence> parallelLines(List<String> texts, List<String> tags) {
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < Math.min(texts.size(), tags.size()); i++) {
      sentences.add(
          sentence(
              List.of(texts.get(i).strip().split(" ")), List.of(tags.get(i).strip().split(" "))));
    }
    return sentences;
  }

  private static AnnotatedSentence sentence(List<String> characters, List<String> tags) {
    StringBuilder text = new StringBuilder();
    List<AnnotatedSentence.Name> names = new ArrayList<>();
    int start = 0;
    String open = "O";
    for (int i = 0; i < Math.min(characters.size(), tags.size()); i++) {
      String tag = tags.get(i);
      boolean continues = tag.startsWith("I-") && tag.substring(1).equals(open.substring(1));
      if (!continues) {
        close(names, start, text.length(), open);
        start = text.length();
        open = tag;
      }
      text.append(characters.get(i));
    }
    close(names, start, text.length(), open);
    return new AnnotatedSentence(text.toString(), names);
  }

  private static void close(List<AnnotatedSentence.Name> names, int start, int end, String tag) {
    EntityType type = tag.length() > 2 ? TYPES.get(tag.substring(2)) : null;
    if (type != null && end > start) {
      names.add(new AnnotatedSentence.Name(new Span(start, end), type));
    }
  }
}
