package wenmai.serve.remote;

import static org.apache.jena.graph.Node.ANY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import wenmai.graph.Vocabulary;

/**
 * What was looked up of single subjects and objects in the last minute.
 *
 * <p>Who looks up the mentions or claims of an entity asks next what stands in each, and in its
 * article. So whatever of an article is found comes with all that is said of it, many in one
 * request. Safe for concurrent use.
 */
final class QuadCache {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final long MOST_QUADS = 400_000;
  private static final int SUBJECTS_TOGETHER = 500;

  private final Function<QuadPattern, List<Quad>> source;
  private final Cache<Quad, List<Quad>> found =
      Caffeine.newBuilder()
          .expireAfterWrite(KEPT)
          .maximumWeight(MOST_QUADS)
          .weigher((Quad pattern, List<Quad> quads) -> quads.size() + 1)
          .build();

  /**
   * An empty cache.
   *
   * @param source finds all quads of a pattern
   */
  QuadCache(Function<QuadPattern, List<Quad>> source) {
    this.source = source;
  }

  /** Whether a pattern is about one subject or object; all others may fit any number of quads. */
  static boolean isLookUp(Quad pattern) {
    return !ANY.equals(pattern.getSubject())
        || (!ANY.equals(pattern.getObject()) && !Vocabulary.TYPE.equals(pattern.getPredicate()));
  }

  /** The quads that fit a pattern about one subject or object. */
  List<Quad> find(Quad pattern) {
    if (isOfArticle(pattern.getSubject())) {
      Node subject = pattern.getSubject();
      describe(Set.of(subject));
      return kept(ofSubject(subject)).stream()
          .filter(
              quad ->
                  quad.matches(
                      pattern.getGraph(), subject, pattern.getPredicate(), pattern.getObject()))
          .toList();
    }
    List<Quad> quads = kept(pattern);
    Set<Node> parts = ofArticles(quads.stream().map(Quad::getSubject));
    describe(parts);
    describe(
        ofArticles(
            parts.stream()
                .flatMap(part -> kept(ofSubject(part)).stream())
                .filter(quad -> quad.getPredicate().equals(Vocabulary.IN_ARTICLE))
                .map(Quad::getObject)));
    return quads;
  }

  private List<Quad> kept(Quad pattern) {
    return found.get(pattern, unknown -> source.apply(QuadPattern.of(unknown)));
  }

  /** Looks up what is said of subjects, as far as it is not kept. */
  private void describe(Set<Node> subjects) {
    List<Node> unknown =
        subjects.stream()
            .filter(subject -> !found.asMap().containsKey(ofSubject(subject)))
            .toList();
    for (int from = 0; from < unknown.size(); from += SUBJECTS_TOGETHER) {
      List<Node> some = unknown.subList(from, Math.min(unknown.size(), from + SUBJECTS_TOGETHER));
      Map<Node, List<Quad>> bySubject =
          source.apply(QuadPattern.ofSubjects(some)).stream()
              .collect(Collectors.groupingBy(Quad::getSubject));
      some.forEach(
          subject -> found.put(ofSubject(subject), bySubject.getOrDefault(subject, List.of())));
    }
  }

  private static Set<Node> ofArticles(Stream<Node> nodes) {
    return nodes
        .filter(QuadCache::isOfArticle)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether it is an article, or a mention, claim or intention of one. */
  private static boolean isOfArticle(Node node) {
    return node.isURI() && node.getURI().startsWith(Vocabulary.ARTICLES);
  }

  private static Quad ofSubject(Node subject) {
    return new Quad(ANY, subject, ANY, ANY);
  }
}
