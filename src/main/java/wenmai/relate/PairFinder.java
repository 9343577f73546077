package wenmai.relate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenmai.model.Paragraph;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Finds the pairs of elements between which facts may hold. */
final class PairFinder {
  private static final String SENTENCE_ENDS = "。！？";
  private static final int MOST_BETWEEN = 14;
  private static final int MOST_DISTANCE = 3;

  private final Draft draft;
  private final List<Element> elements = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  private PairFinder(Draft draft) {
    this.draft = draft;
  }

  /**
   * The elements of an article and the pairs of them.
   *
   * @param elements the outermost names, references and dates in the order of the text
   */
  record Found(List<Element> elements, List<Pair> pairs) {}

  static Found find(Draft draft, List<Element> outermost) {
    PairFinder finder = new PairFinder(draft);
    finder.elements.addAll(outermost);
    finder.sentences(outermost);
    return new Found(List.copyOf(finder.elements), List.copyOf(finder.pairs));
  }

  private void sentences(List<Element> outermost) {
    int next = 0;
    List<Integer> title = List.of();
    for (Paragraph paragraph : draft.article().paragraphs()) {
      List<Integer> firstOfParagraph = List.of();
      List<Integer> before = List.of();
      int number = 0;
      for (Span sentence : sentences(paragraph.span())) {
        int first = next;
        while (next < outermost.size() && outermost.get(next).span().start() < sentence.end()) {
          next++;
        }
        int from = first;
        while (from < next && outermost.get(from).span().start() < sentence.start()) {
          from++;
        }
        int end = next;
        if (end > from && outermost.get(end - 1).span().end() > sentence.end()) {
          end--;
        }
        PairSequence sequence = PairSequence.of(draft, sentence, outermost, from, end);
        within(sequence, from, end);
        Set<Integer> told = new HashSet<>();
        later(sequence, from, end, before, 1, Pair.Topic.SENTENCE_BEFORE, told);
        later(sequence, from, end, firstOfParagraph, number, Pair.Topic.PARAGRAPH, told);
        later(sequence, from, end, title, MOST_DISTANCE, Pair.Topic.TITLE, told);
        List<Integer> heads = heads(from, end);
        if (!heads.isEmpty()) {
          before = heads;
          if (firstOfParagraph.isEmpty()) {
            firstOfParagraph = heads.subList(0, 1);
          }
        }
        number++;
      }
      if (paragraph.kind() == Paragraph.Kind.TITLE && title.isEmpty()) {
        title = before;
      }
    }
  }

  private static List<Integer> heads(int from, int end) {
    List<Integer> heads = new ArrayList<>();
    for (int i = from; i < end && heads.size() < 3; i++) {
      heads.add(i);
    }
    return heads;
  }

  private List<Span> sentences(Span paragraph) {
    List<Span> sentences = new ArrayList<>();
    int start = paragraph.start();
    for (int i = start; i < paragraph.end(); i++) {
      if (SENTENCE_ENDS.indexOf(draft.text().charAt(i)) >= 0) {
        sentences.add(new Span(start, i + 1));
        start = i + 1;
      }
    }
    if (start < paragraph.end()) {
      sentences.add(new Span(start, paragraph.end()));
    }
    return sentences;
  }

  private void within(PairSequence sequence, int from, int end) {
    for (int a = from; a < end; a++) {
      for (int b = a + 1; b < end && b - a <= MOST_BETWEEN; b++) {
        if (mayBeRelated(a, b)) {
          pairs.add(pair(a, b, Pair.Relation.SENTENCE, sequence, 0, Pair.Topic.NONE));
        }
      }
    }
  }

  private void later(
      PairSequence sequence,
      int from,
      int end,
      List<Integer> topics,
      int distance,
      Pair.Topic topic,
      Set<Integer> told) {
    for (int a : topics) {
      if (!told.add(a)) {
        continue;
      }
      for (int b = from; b < end; b++) {
        if (mayBeRelated(a, b) && !standsIn(a, from, end)) {
          int far = Math.min(distance, MOST_DISTANCE);
          pairs.add(pair(a, b, Pair.Relation.LATER, sequence, far, topic));
        }
      }
    }
  }

  private boolean standsIn(int a, int from, int end) {
    for (int i = from; i < end; i++) {
      if (same(a, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeRelated(int a, int b) {
    boolean dates =
        elements.get(a) instanceof Element.Dated && elements.get(b) instanceof Element.Dated;
    return !dates && !same(a, b);
  }

  private boolean same(int a, int b) {
    return elements.get(a) instanceof Element.Named one
        && elements.get(b) instanceof Element.Named other
        && one.entity().equals(other.entity());
  }

  private Pair pair(
      int a, int b, Pair.Relation relation, PairSequence sequence, int distance, Pair.Topic topic) {
    Span span = elements.get(a).span().union(elements.get(b).span());
    return new Pair(a, b, relation, sequence, distance, topic, span);
  }
}
