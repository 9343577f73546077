package wenmai.decide;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import wenmai.graph.ExportFormat;
import wenmai.graph.GraphExport;
import wenmai.graph.Vocabulary;

/** The log of decisions as Turtle, in the vocabulary of {@code ontology/decisions.ttl}. */
final class DecisionTurtle {
  private static final Node TYPE = Vocabulary.TYPE;
  private static final Node MERGE = wm("Merge");
  private static final Node SPLIT = wm("Split");
  private static final Node REJECT = wm("Reject");
  private static final Node RENAME = wm("Rename");
  private static final Node NUMBER = wm("decisionNumber");
  private static final Node KEPT = wm("kept");
  private static final Node ABOUT = wm("decidedAbout");
  private static final Node IN_ARTICLE = Vocabulary.IN_ARTICLE;
  private static final Node NAME = Vocabulary.NAME;
  private static final Node AUTHOR = Vocabulary.AUTHOR;
  private static final Node MADE = iri(Vocabulary.PROV + "generatedAtTime");
  private static final Node UNDONE = iri(Vocabulary.PROV + "invalidatedAtTime");

  private DecisionTurtle() {}

  private static Node wm(String name) {
    return iri(Vocabulary.WM + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static String write(DecisionLog log) {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    GraphExport.write(
        log.decisions().stream().flatMap(DecisionTurtle::triples), ExportFormat.TURTLE, turtle);
    return turtle.toString(StandardCharsets.UTF_8);
  }

  private static Stream<Triple> triples(LoggedDecision logged) {
    Node node = iri(Vocabulary.ID + "decision/%06d".formatted(logged.number()));
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(node, NUMBER, integer(logged.number())));
    triples.add(Triple.create(node, MADE, time(logged.made())));
    logged
        .author()
        .ifPresent(
            author ->
                triples.add(Triple.create(node, AUTHOR, NodeFactory.createLiteralString(author))));
    logged.undone().ifPresent(undone -> triples.add(Triple.create(node, UNDONE, time(undone))));
    triples.addAll(triples(node, logged.decision()));
    return triples.stream();
  }

  private static List<Triple> triples(Node node, Decision decision) {
    List<Triple> triples = new ArrayList<>();
    if (decision instanceof Decision.Merge merge) {
      triples.add(Triple.create(node, TYPE, MERGE));
      triples.add(Triple.create(node, KEPT, iri(merge.kept())));
      triples.add(Triple.create(node, ABOUT, iri(merge.merged())));
      triples.add(Triple.create(node, NAME, chinese(merge.name())));
    } else if (decision instanceof Decision.Split split) {
      triples.add(Triple.create(node, TYPE, SPLIT));
      triples.add(Triple.create(node, ABOUT, iri(split.entity())));
      split
          .articles()
          .forEach(article -> triples.add(Triple.create(node, IN_ARTICLE, iri(article))));
    } else if (decision instanceof Decision.Reject reject) {
      triples.add(Triple.create(node, TYPE, REJECT));
      triples.add(Triple.create(node, ABOUT, iri(reject.claim())));
    } else if (decision instanceof Decision.Rename rename) {
      triples.add(Triple.create(node, TYPE, RENAME));
      triples.add(Triple.create(node, ABOUT, iri(rename.entity())));
      triples.add(Triple.create(node, NAME, chinese(rename.name())));
    }
    return triples;
  }

  private static Node chinese(String name) {
    return NodeFactory.createLiteralLang(name, "zh");
  }

  private static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }

  /**
   * Reads a log.
   *
   * @throws RuntimeException when it is not Turtle, or not in the vocabulary
   */
  static DecisionLog read(String turtle) {
    Graph graph =
        RDFParser.fromString(turtle, Lang.TURTLE)
            .checking(false)
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .toGraph();
    return new DecisionLog(
        Iter.iter(graph.find(Node.ANY, NUMBER, Node.ANY)).toList().stream()
            .map(triple -> logged(graph, triple.getSubject()))
            .sorted(Comparator.comparingInt(LoggedDecision::number))
            .toList());
  }

  private static LoggedDecision logged(Graph graph, Node node) {
    return new LoggedDecision(
        Integer.parseInt(text(graph, node, NUMBER)),
        Instant.parse(text(graph, node, MADE)),
        texts(graph, node, AUTHOR).stream().findFirst(),
        decision(graph, node),
        texts(graph, node, UNDONE).stream().findFirst().map(Instant::parse));
  }

  private static Decision decision(Graph graph, Node node) {
    String about = text(graph, node, ABOUT);
    Node type = Node.ANY;
    for (Triple triple : Iter.toList(graph.find(node, TYPE, Node.ANY))) {
      type = triple.getObject();
    }
    if (type.equals(MERGE)) {
      return new Decision.Merge(text(graph, node, KEPT), about, text(graph, node, NAME));
    }
    if (type.equals(SPLIT)) {
      return new Decision.Split(about, texts(graph, node, IN_ARTICLE));
    }
    if (type.equals(REJECT)) {
      return new Decision.Reject(about);
    }
    if (type.equals(RENAME)) {
      return new Decision.Rename(about, text(graph, node, NAME));
    }
    throw new IllegalArgumentException(node + " is no kind of decision");
  }

  private static String text(Graph graph, Node subject, Node property) {
    List<String> texts = texts(graph, subject, property);
    if (texts.size() != 1) {
      throw new IllegalArgumentException(subject + " needs one " + property);
    }
    return texts.get(0);
  }

  /** What a property is of, sorted: IRIs, or the characters of literals. */
  private static List<String> texts(Graph graph, Node subject, Node property) {
    return Iter.iter(graph.find(subject, property, Node.ANY))
        .map(Triple::getObject)
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
