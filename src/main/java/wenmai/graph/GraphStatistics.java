package wenmai.graph;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * How much a store holds.
 *
 * @param sources the source files
 * @param articles the articles
 * @param mentions the mentions
 * @param claims the statements, each counted in every article that makes it
 * @param entities the entities that articles mention
 * @param entitiesByType the entities of each class, those of its subclasses counted too
 * @param factsByPredicate the different facts of each relation
 */
public record GraphStatistics(
    long sources,
    long articles,
    long mentions,
    long claims,
    long entities,
    SortedMap<EntityType, Long> entitiesByType,
    SortedMap<Predicate, Long> factsByPredicate) {

  /** Counts a store. */
  public static GraphStatistics of(GraphStore store) {
    return store
        .dataset()
        .calculateRead(
            () ->
                new GraphStatistics(
                    count(store, "SELECT (COUNT(DISTINCT ?f) AS ?n) { ?a wm:sourceFile ?f }"),
                    count(store, "SELECT (COUNT(*) AS ?n) { ?a a wm:Article }"),
                    count(store, "SELECT (COUNT(*) AS ?n) { ?m a wm:Mention }"),
                    count(store, "SELECT (COUNT(*) AS ?n) { ?c a wm:Claim }"),
                    count(store, "SELECT (COUNT(DISTINCT ?e) AS ?n) { ?m wm:refersTo ?e }"),
                    entitiesByType(store),
                    factsByPredicate(store)));
  }

  private static SortedMap<EntityType, Long> entitiesByType(GraphStore store) {
    TreeMap<EntityType, Long> counts = new TreeMap<>();
    counts(
            store,
            "SELECT (?type AS ?key) (COUNT(DISTINCT ?e) AS ?n) { ?m wm:refersTo ?e . ?e a ?type }"
                + " GROUP BY ?type")
        .forEach((name, n) -> EntityType.fromLocalName(name).ifPresent(t -> counts.put(t, n)));
    return Collections.unmodifiableSortedMap(counts);
  }

  private static SortedMap<Predicate, Long> factsByPredicate(GraphStore store) {
    TreeMap<Predicate, Long> counts = new TreeMap<>();
    counts(
            store,
            "SELECT (?p AS ?key) (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o {"
                + " ?c a wm:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } }"
                + " GROUP BY ?p")
        .forEach((name, n) -> Predicate.fromLocalName(name).ifPresent(p -> counts.put(p, n)));
    return Collections.unmodifiableSortedMap(counts);
  }

  private static long count(GraphStore store, String query) {
    try (QueryExec execution = execution(store, query)) {
      return number(execution.select().next().get("n"));
    }
  }

  /** The numbers of a query's {@code ?n} by the local name of its {@code ?key}. */
  private static SortedMap<String, Long> counts(GraphStore store, String query) {
    TreeMap<String, Long> counts = new TreeMap<>();
    try (QueryExec execution = execution(store, query)) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                String key = row.get("key").getURI();
                counts.put(key.substring(key.indexOf('#') + 1), number(row.get("n")));
              });
    }
    return counts;
  }

  private static QueryExec execution(GraphStore store, String query) {
    String prefixes = "PREFIX wm: <%s> PREFIX rdf: <%s> ".formatted(Vocabulary.WM, Vocabulary.RDF);
    return QueryExec.dataset(store.dataset()).query(prefixes + query).build();
  }

  private static long number(Node literal) {
    return Long.parseLong(literal.getLiteralLexicalForm());
  }
}
