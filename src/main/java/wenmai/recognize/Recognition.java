package wenmai.recognize;

import java.util.List;

/**
 * What recognition made of an article.
 *
 * @param draft the draft with every mention settled
 * @param verdicts how each candidate fared, in the order of the text
 */
public record Recognition(Draft draft, List<Verdict> verdicts) {
  public Recognition {
    verdicts = List.copyOf(verdicts);
  }
}
