package wenmai.serve.conformance;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** The tests of what the endpoint says of itself when it is asked nothing. */
final class ServiceDescriptionCheck {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** The domains and ranges of the W3C's vocabulary, and what a service must have. */
  private static final String SCHEMA =
      """
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
      [] a sh:NodeShape ; sh:targetClass sd:Service ;
        sh:property [ sh:path sd:endpoint ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path sd:supportedLanguage ; sh:minCount 1 ;
            sh:in ( sd:SPARQL10Query sd:SPARQL11Query sd:SPARQL11Update ) ] ,
          [ sh:path sd:feature ; sh:in ( sd:DereferencesURIs sd:UnionDefaultGraph
            sd:RequiresDataset sd:EmptyGraphs sd:BasicFederatedQuery ) ] ,
          [ sh:path sd:resultFormat ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path sd:extensionFunction ; sh:class sd:Function ] ,
          [ sh:path sd:defaultDataset ; sh:maxCount 1 ; sh:class sd:Dataset ] .
      [] a sh:NodeShape ; sh:targetClass sd:Dataset ;
        sh:property [ sh:path sd:defaultGraph ; sh:minCount 1 ; sh:maxCount 1 ; sh:class sd:Graph ] ,
          [ sh:path sd:namedGraph ; sh:class sd:NamedGraph ] .
      [] a sh:NodeShape ; sh:targetClass sd:NamedGraph ;
        sh:property [ sh:path sd:name ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path sd:graph ; sh:maxCount 1 ; sh:class sd:Graph ] .
      [] a sh:NodeShape ; sh:targetSubjectsOf sd:endpoint ; sh:class sd:Service .
      """;

  private ServiceDescriptionCheck() {}

  static Outcome run(W3cTest test, TestedServer server) {
    HttpResponse<byte[]> response =
        server.send(HttpRequest.newBuilder(server.address("/sparql")).GET());
    String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    Optional<Lang> format =
        Optional.ofNullable(RDFLanguages.contentTypeToLang(type)).filter(RDFLanguages::isTriples);
    if (response.statusCode() != 200 || format.isEmpty()) {
      return Outcome.failed("status " + response.statusCode() + " as " + type);
    }
    Graph description =
        RDFParser.create()
            .source(new ByteArrayInputStream(response.body()))
            .lang(format.get())
            .base(server.address("/sparql").toString())
            .toGraph();
    boolean good =
        switch (test.iri().substring(test.iri().indexOf('#') + 1)) {
          case "returns-rdf" -> !description.isEmpty();
          case "has-endpoint-triple" ->
              description.contains(
                  Node.ANY,
                  NodeFactory.createURI(SD + "endpoint"),
                  NodeFactory.createURI(server.address("/sparql").toString()));
          case "conforms-to-schema" ->
              ShaclValidator.get()
                  .conforms(
                      Shapes.parse(RDFParser.fromString(SCHEMA, Lang.TURTLE).toGraph()),
                      description);
          default -> throw new IllegalArgumentException("no check for " + test.iri());
        };
    return good ? Outcome.PASSED : Outcome.failed("not so in the description");
  }
}
