package wenmai.graph;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import wenmai.knowledge.Knowledge;

/** The check of a store against {@code ontology/shapes.ttl}. */
public final class ShapesCheck {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::focus)
          .thenComparing(violation -> violation.path().orElse(""))
          .thenComparing(violation -> violation.value().orElse(""))
          .thenComparing(Violation::english);

  private static final String FILE = "ontology/shapes.ttl";

  private final Graph shapes;
  private final Shapes parsed;

  /**
   * The check against the shapes of a knowledge folder.
   *
   * @throws IllegalArgumentException when they are no Turtle, with the file and line
   */
  public ShapesCheck(Knowledge knowledge) {
    this.shapes = read(knowledge);
    this.parsed = ShaclValidator.get().parse(shapes);
  }

  private static Graph read(Knowledge knowledge) {
    try {
      return RDFParser.fromString(knowledge.text(FILE), Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .toGraph();
    } catch (RiotException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
    }
  }

  /** Checks the union of a store's graphs. */
  public ValidationOutcome validate(GraphStore store) {
    ValidationReport report =
        store
            .dataset()
            .calculateRead(
                () -> ShaclValidator.get().validate(parsed, store.dataset().getUnionGraph()));
    List<Violation> violations =
        report.getEntries().stream().map(this::violation).distinct().sorted(ORDER).toList();
    StringWriter turtle = new StringWriter();
    RDFDataMgr.write(turtle, report.getGraph(), Lang.TURTLE);
    return new ValidationOutcome(violations, turtle.toString());
  }

  private Violation violation(ReportEntry entry) {
    return new Violation(
        text(entry.focusNode()),
        Optional.ofNullable(entry.resultPath()).map(path -> path.toString().replaceAll("[<>]", "")),
        Optional.ofNullable(entry.value()).map(ShapesCheck::text),
        message(entry, "zh"),
        message(entry, "en"));
  }

  /** The message of the broken shape in a language, or else what the validator says. */
  private String message(ReportEntry entry, String language) {
    return Iter.iter(shapes.find(entry.source(), SHACL.message, Node.ANY))
        .map(Triple::getObject)
        .filter(message -> message.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .findFirst()
        .orElseGet(entry::message);
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
