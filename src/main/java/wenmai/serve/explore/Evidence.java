package wenmai.serve.explore;

import java.util.List;

/**
 * What states a fact: a quote of an article, and how it was read.
 *
 * @param claim the IRI of the claim or intention
 * @param article the article's IRI
 * @param headline its headline, empty when it has none
 * @param source the path of its source file
 * @param published when it was published, {@code 2025-04-16}, empty when unknown
 * @param quote the shortest stretch of the article that states the fact
 * @param roles the posts that it names, in their order
 * @param confidence how sure the reading is, 0 to 1
 * @param rule the name of the rule that read it
 */
public record Evidence(
    String claim,
    String article,
    String headline,
    String source,
    String published,
    String quote,
    List<String> roles,
    double confidence,
    String rule) {
  public Evidence {
    roles = List.copyOf(roles);
  }
}
