package wenmai.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import wenmai.serve.explore.SyntheticGraph;

/** The kinds of questions that are asked of a synthetic graph. */
enum QueryKind {
  LABEL("a label looked up", "SELECT ?s { ?s skos:prefLabel \"%s\"@zh } LIMIT 20"),
  NEIGHBOURS("neighbours", "SELECT ?p ?o { <%s> ?p ?o }"),
  TWO_HOPS("two hops", "SELECT ?z { <%s> ?p ?y . ?y ?q ?z } LIMIT 200"),
  HIERARCHY("`partOf*`", "SELECT ?up { <%s> wm:partOf* ?up }"),
  CONTAINS(
      "`CONTAINS` over all labels",
      "SELECT ?s ?l { ?s skos:prefLabel ?l FILTER(CONTAINS(?l, \"%s\")) } LIMIT 1000"),
  COUNT("count by role", "SELECT ?role (COUNT(*) AS ?n) { ?c wm:role ?role } GROUP BY ?role"),
  PROVENANCE(
      "provenance of a person's posts",
      "SELECT ?g ?body ?quote { GRAPH ?g { ?c rdf:subject <%s> ; rdf:predicate wm:holdsPosition ;"
          + " rdf:object ?body ; wm:quote ?quote } }"),
  DATES(
      "a year of a body's articles",
      "SELECT ?g ?day { GRAPH ?g { ?c rdf:object <%s> . ?g schema:datePublished ?day }"
          + " FILTER(?day >= \"2010-01-01\"^^xsd:date && ?day < \"2011-01-01\"^^xsd:date) }"),
  ARTICLE("all of one article", "SELECT ?s ?p ?o { GRAPH <%s> { ?s ?p ?o } }");

  private static final String PREFIXES =
      "PREFIX wm: <https://w3id.org/wenmai/ontology#> PREFIX schema: <https://schema.org/>"
          + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
          + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
          + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final String ID = "https://w3id.org/wenmai/id/";
  private static final List<String> ENDS = List.of("人民医院", "第一中学", "融媒体中心", "纺织有限公司");

  private final String title;
  private final String query;

  QueryKind(String title, String query) {
    this.title = title;
    this.query = query;
  }

  String title() {
    return title;
  }

  /** Whether the work does not grow with the graph. */
  boolean isPoint() {
    return this != CONTAINS && this != COUNT;
  }

  /** A query about something in a graph of so many articles. */
  String any(SplittableRandom random, int articles) {
    String subject =
        switch (this) {
          case LABEL -> random.nextInt(5) + "省";
          case NEIGHBOURS, TWO_HOPS, PROVENANCE -> ID + "person/s" + random.nextInt(articles);
          case HIERARCHY -> ID + "place/s" + random.nextInt(SyntheticGraph.COUNTIES);
          case CONTAINS -> ENDS.get(random.nextInt(ENDS.size())) + random.nextInt(20);
          case DATES -> ID + "organization/s" + random.nextInt(articles / 8);
          case ARTICLE -> ID + "article/s" + random.nextInt(articles);
          case COUNT -> "";
        };
    return PREFIXES + (this == LABEL ? query.formatted("第" + subject) : query.formatted(subject));
  }
}
