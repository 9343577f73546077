package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * The sentences with slots of {@code data/templates}, and the grammar of made-up names that fills
 * them.
 *
 * <p>{@code names.txt} defines the slots; every other file there holds a sentence a line.
 */
final class Templates {
  private static final String FOLDER = "data/templates";
  private static final String GRAMMAR = FOLDER + "/names.txt";
  private static final Map<EntityType, String> SLOT_OF_TYPE =
      Map.of(
          EntityType.PERSON, "{person}",
          EntityType.PLACE, "{place}",
          EntityType.ORGANIZATION, "{organization}");

  private final Map<String, Slot> slots;
  private final List<String> sentences;

  private Templates(Map<String, Slot> slots, List<String> sentences) {
    this.slots = slots;
    this.sentences = List.copyOf(sentences);
  }

  /**
   * The templates of a knowledge folder.
   *
   * @throws IllegalStateException when a line of the grammar is malformed
   */
  static Templates load(Knowledge knowledge) {
    Map<String, Slot> slots = new TreeMap<>(LexiconSlots.load(knowledge));
    for (String line : knowledge.lines(GRAMMAR)) {
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        throw new IllegalStateException(GRAMMAR + ": no slot is defined by: " + line);
      }
      String[] head = line.substring(0, equals).split(":", 2);
      List<String> alternatives = List.of(line.substring(equals + 3).split(" \\| "));
      Optional<EntityType> type =
          head.length < 2 ? Optional.empty() : EntityType.fromLocalName(head[1]);
      slots.put(head[0], new Slot(type, alternatives));
    }
    List<String> sentences = new ArrayList<>();
    for (String file : knowledge.list(FOLDER)) {
      if (!file.equals(GRAMMAR)) {
        sentences.addAll(knowledge.lines(file));
      }
    }
    return new Templates(slots, sentences);
  }

  /** The sentences, with their slots open. */
  List<String> sentences() {
    return sentences;
  }

  /** A made-up sentence. */
  AnnotatedSentence sentence(Random random) {
    return fill(sentences.get(random.nextInt(sentences.size())), random);
  }

  /** A made-up name of a type. */
  String name(EntityType type, Random random) {
    return fill(SLOT_OF_TYPE.getOrDefault(type, ""), random).text();
  }

  /**
   * A template with its slots filled.
   *
   * @throws IllegalStateException when a slot is not defined
   */
  AnnotatedSentence fill(String template, Random random) {
    StringBuilder text = new StringBuilder();
    List<AnnotatedSentence.Name> names = new ArrayList<>();
    fill(template, random, false, text, names);
    return new AnnotatedSentence(text.toString(), names);
  }

  private void fill(
      String template,
      Random random,
      boolean inName,
      StringBuilder text,
      List<AnnotatedSentence.Name> names) {
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      text.append(template, at, open);
      at = template.indexOf('}', open) + 1;
      Slot slot = slot(template.substring(open + 1, at - 1));
      int start = text.length();
      String chosen = slot.alternatives().get(random.nextInt(slot.alternatives().size()));
      fill(chosen, random, inName || slot.type().isPresent(), text, names);
      if (!inName && slot.type().isPresent()) {
        names.add(
            new AnnotatedSentence.Name(new Span(start, text.length()), slot.type().orElseThrow()));
      }
    }
    text.append(template, at, template.length());
  }

  private Slot slot(String name) {
    return Optional.ofNullable(slots.get(name))
        .orElseThrow(() -> new IllegalStateException(FOLDER + ": no slot is called " + name));
  }
}
