package wenmai.recognize.tagger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a tagger did on sentences it had not seen; a name counts when both span and type agree.
 *
 * @param right names found that are marked
 * @param found all names found
 * @param marked all names marked
 */
public record TaggerScore(int right, int found, int marked) {
  /** The score of a tagger on annotated sentences. */
  public static TaggerScore of(Tagger tagger, List<AnnotatedSentence> sentences) {
    int right = 0;
    int found = 0;
    int marked = 0;
    for (AnnotatedSentence sentence : sentences) {
      Set<AnnotatedSentence.Name> names = new HashSet<>(sentence.names());
      marked += names.size();
      for (TaggedSpan tagged : tagger.tag(sentence.text())) {
        found++;
        if (names.contains(new AnnotatedSentence.Name(tagged.span(), tagged.type()))) {
          right++;
        }
      }
    }
    return new TaggerScore(right, found, marked);
  }

  /** The share of names found that are right, 0 to 1. */
  public double precision() {
    return share(right, found);
  }

  /** The share of names marked that were found, 0 to 1. */
  public double recall() {
    return share(right, marked);
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return share(2 * right, found + marked);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
