package wenmai.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import wenmai.graph.Vocabulary;
import wenmai.model.Predicate;
import wenmai.serve.explore.Relation;
import wenmai.serve.http.PageAddress;

/** Links from a page to others, with their parameters. */
final class Links {
  private static final String PREFIXES =
      """
      PREFIX rdf: <%s>
      PREFIX schema: <%s>
      PREFIX skos: <%s>
      PREFIX wm: <%s>
      """
          .formatted(Vocabulary.RDF, Vocabulary.SCHEMA, Vocabulary.SKOS, Vocabulary.WM);

  private Links() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String graph(String iri) {
    return "/graph?focus=" + encoded(iri);
  }

  static String pathsFrom(String iri) {
    return "/paths?from=" + encoded(iri);
  }

  /** The page of the query editor, filled with a query. */
  static String query(String sparql) {
    return "/query?query=" + encoded(PREFIXES + sparql);
  }

  /** The query for the facts of a relation, with their evidence. */
  static String query(String iri, Relation relation) {
    return query(
        """
        SELECT ?other ?role ?quote ?headline WHERE {
          ?claim rdf:%s <%s> ; rdf:predicate wm:%s ; rdf:%s ?entity ; wm:quote ?quote ; wm:inArticle ?article .
          ?entity skos:prefLabel ?other .
          OPTIONAL { ?claim wm:role ?role }
          OPTIONAL { ?article schema:headline ?headline }
        } ORDER BY ?other
        """
            .formatted(
                relation.outgoing() ? "subject" : "object",
                iri,
                relation.predicate().localName(),
                relation.outgoing() ? "object" : "subject"));
  }

  /** The query for what is planned or proposed of an entity. */
  static String intentions(String iri) {
    return query(
        """
        SELECT ?subject ?predicate ?object ?modality ?quote WHERE {
          ?intention a wm:Intention ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
            wm:modality ?modality ; wm:quote ?quote .
          FILTER (?subject = <%1$s> || ?object = <%1$s>)
        }
        """
            .formatted(iri));
  }

  /** The query for the articles that mention an entity. */
  static String articles(String iri) {
    return query(
        """
        SELECT ?article ?headline (COUNT(?mention) AS ?mentions) WHERE {
          ?mention wm:refersTo <%s> ; wm:inArticle ?article .
          OPTIONAL { ?article schema:headline ?headline }
        } GROUP BY ?article ?headline ORDER BY DESC(?mentions)
        """
            .formatted(iri));
  }

  /** The query for the dates of an entity. */
  static String dates(String iri, Predicate predicate) {
    return query(
        """
        SELECT ?date ?quote WHERE {
          ?claim rdf:subject <%s> ; rdf:predicate wm:%s ; rdf:object ?date ; wm:quote ?quote .
        } ORDER BY ?date
        """
            .formatted(iri, predicate.localName()));
  }

  /** The query for the facts that an article states. */
  static String claims(String iri) {
    return query(
        """
        SELECT ?subject ?predicate ?object ?quote WHERE {
          ?claim a wm:Claim ; wm:inArticle <%s> ; rdf:subject ?subject ; rdf:predicate ?predicate ;
            rdf:object ?object ; wm:quote ?quote ; wm:start ?start .
        } ORDER BY ?start
        """
            .formatted(iri));
  }

  /** The page of an entity from a fact of a relation on. */
  static String more(String iri, Relation relation, int offset) {
    return PageAddress.of(iri)
        + "?predicate="
        + relation.predicate().localName()
        + "&direction="
        + (relation.outgoing() ? "out" : "in")
        + "&offset="
        + offset;
  }

  /** The formats in which a resource can be had, as the templates show them. */
  static List<Map<String, Object>> formats(String iri) {
    String page = PageAddress.of(iri);
    return List.of(
        Map.of("name", "Turtle", "href", page + ".ttl", "type", "text/turtle"),
        Map.of("name", "JSON-LD", "href", page + ".jsonld", "type", "application/ld+json"),
        Map.of("name", "N-Triples", "href", page + ".nt", "type", "application/n-triples"));
  }
}
