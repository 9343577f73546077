package wenmai.serve.conformance;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/** The tests of what a query answers over given data, in the format of the expected result. */
final class QueryEvaluation {
  private static final String QUERY_TESTS =
      "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final Set<Lang> RESULT_FORMATS =
      Set.of(
          ResultSetLang.RS_XML, ResultSetLang.RS_JSON, ResultSetLang.RS_CSV, ResultSetLang.RS_TSV);

  private QueryEvaluation() {}

  static Outcome run(W3cTest test, TestedServer server) {
    String file = file(test.action(), "query").first();
    String text = "BASE <" + file + ">\n" + W3cFiles.text(file);
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    NavigableSet<String> named = file(test.action(), "graphData");
    query.getGraphURIs().stream().filter(W3cFiles::contains).forEach(named::add);
    query.getNamedGraphURIs().stream().filter(W3cFiles::contains).forEach(named::add);
    server.fill(file(test.action(), "data"), named);

    String expected = test.result().getURI();
    HttpResponse<byte[]> response = server.query(text, format(query, expected).getHeaderString());
    if (response.statusCode() != 200) {
      return Outcome.failed(
          "status "
              + response.statusCode()
              + ": "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    Lang answered =
        RDFLanguages.contentTypeToLang(
            response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);
    if (!format(query, expected).equals(answered)) {
      return Outcome.failed("answered as " + answered);
    }
    boolean equal;
    if (query.isAskType()) {
      equal =
          bool(expected)
              == ResultSetMgr.readBoolean(new ByteArrayInputStream(response.body()), answered);
    } else if (query.isSelectType()) {
      boolean lax =
          test.has(
              "resultCardinality",
              ResourceFactory.createResource(W3cTest.MANIFEST + "LaxCardinality"));
      equal =
          Rows.of(rows(expected))
              .matches(
                  Rows.of(ResultSetMgr.read(new ByteArrayInputStream(response.body()), answered)),
                  query.hasOrderBy(),
                  lax);
    } else {
      equal =
          RDFParser.create()
              .source(new ByteArrayInputStream(response.body()))
              .lang(answered)
              .base(file)
              .toGraph()
              .isIsomorphicWith(W3cFiles.model(expected).getGraph());
    }
    return equal
        ? Outcome.PASSED
        : Outcome.failed("another answer: " + new String(response.body(), StandardCharsets.UTF_8));
  }

  /** The format asked for: that of the expected file, and JSON for rows that stand in RDF. */
  private static Lang format(Query query, String expected) {
    Lang format = W3cFiles.format(expected);
    if (query.isSelectType() || query.isAskType()) {
      return RESULT_FORMATS.contains(format) ? format : ResultSetLang.RS_JSON;
    }
    return format;
  }

  private static boolean bool(String expected) {
    Lang format = W3cFiles.format(expected);
    if (RESULT_FORMATS.contains(format)) {
      return ResultSetMgr.readBoolean(new ByteArrayInputStream(W3cFiles.bytes(expected)), format);
    }
    Model model = W3cFiles.model(expected);
    return model
        .listObjectsOfProperty(ResultSetGraphVocab.p_boolean)
        .next()
        .asLiteral()
        .getBoolean();
  }

  private static ResultSet rows(String expected) {
    Lang format = W3cFiles.format(expected);
    return RESULT_FORMATS.contains(format)
        ? ResultSetMgr.read(new ByteArrayInputStream(W3cFiles.bytes(expected)), format)
        : ResultSetFactory.makeResults(W3cFiles.model(expected));
  }

  /** The files of a property of an action, sorted. */
  private static NavigableSet<String> file(Resource action, String property) {
    Property named = ResourceFactory.createProperty(QUERY_TESTS + property);
    TreeSet<String> files = new TreeSet<>();
    action
        .listProperties(named)
        .forEachRemaining(statement -> files.add(statement.getResource().getURI()));
    return files;
  }
}
