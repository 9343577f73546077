package wenmai.recognize;

import java.util.List;

/**
 * What recognition made of an article.
 *
 * @param draft the draft with every mention settled
 * @param lost the proposals that gave way, in the order of the text
 */
public record Recognition(Draft draft, List<LostMention> lost) {
  public Recognition {
    lost = List.copyOf(lost);
  }
}
