package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * A stretch of a text that may be a name, with what the recognisers propose it to be.
 *
 * @param span its UTF-16 offsets in the article's clean text
 * @param proposals the mentions that recognisers proposed of this very stretch, the surest first
 */
public record Candidate(Span span, List<Mention> proposals) {
  public Candidate {
    proposals = List.copyOf(proposals);
  }

  /** The candidates of proposals, in the order of the text. */
  static List<Candidate> of(List<Mention> proposals) {
    Map<Span, List<Mention>> bySpan = new TreeMap<>();
    for (Mention proposal : proposals) {
      List<Mention> same = bySpan.computeIfAbsent(proposal.span(), span -> new ArrayList<>());
      if (!same.contains(proposal)) {
        same.add(proposal);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    bySpan.forEach(
        (span, same) -> {
          same.sort(
              (a, b) ->
                  a.confidence() != b.confidence()
                      ? Double.compare(b.confidence(), a.confidence())
                      : a.compareTo(b));
          candidates.add(new Candidate(span, same));
        });
    return candidates;
  }
}
