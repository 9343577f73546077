package wenmai.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes sorted triples as Turtle and sorted quads as TriG, laid out for people.
 *
 * <p>Only the prefixes used are declared; properties stand in a column of their own, objects in one
 * line while it is short. IRIs keep their Chinese characters. The same input gives the same bytes.
 */
final class TurtleWriter {
  private static final int LINE = 100;
  private static final String INDENT = "  ";
  private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Map<String, Pattern> SHORT_FORMS =
      Map.of(
          Vocabulary.XSD + "integer", Pattern.compile("[+-]?[0-9]+"),
          Vocabulary.XSD + "decimal", Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
          Vocabulary.XSD + "boolean", Pattern.compile("true|false"));

  private final Writer writer;
  private final Map<String, String> blankNodes = new HashMap<>();

  private TurtleWriter(OutputStream out) {
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  static void writeTriples(List<Triple> sorted, OutputStream out) {
    try {
      TurtleWriter turtle = new TurtleWriter(out);
      turtle.prefixes(sorted.stream().flatMap(TurtleWriter::nodes));
      turtle.subjects(sorted, "");
      turtle.writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void writeQuads(List<Quad> sorted, OutputStream out) {
    try {
      TurtleWriter trig = new TurtleWriter(out);
      trig.prefixes(
          sorted.stream()
              .flatMap(quad -> Stream.concat(Stream.of(quad.getGraph()), nodes(quad.asTriple()))));
      for (List<Quad> graph : Runs.of(sorted, Quad::getGraph)) {
        trig.writer.write("\n" + trig.term(graph.get(0).getGraph()) + " {");
        trig.subjects(graph.stream().map(Quad::asTriple).toList(), INDENT);
        trig.writer.write("}\n");
      }
      trig.writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Node> nodes(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private void prefixes(Stream<Node> nodes) throws IOException {
    SortedMap<String, String> used = new TreeMap<>();
    nodes
        .filter(node -> !node.equals(Vocabulary.TYPE) && !isShort(node))
        .flatMap(node -> iri(node).stream())
        .distinct()
        .flatMap(iri -> prefix(iri).stream())
        .forEach(prefix -> used.put(prefix.getKey(), prefix.getValue()));
    for (Map.Entry<String, String> prefix : used.entrySet()) {
      writer.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
    }
  }

  /** The IRI of a node or of a literal's datatype that is written out. */
  private static Optional<String> iri(Node node) {
    if (node.isURI()) {
      return Optional.of(node.getURI());
    }
    boolean isTyped =
        node.isLiteral()
            && node.getLiteralLanguage().isEmpty()
            && !node.getLiteralDatatypeURI().equals(Vocabulary.XSD + "string");
    return isTyped ? Optional.of(node.getLiteralDatatypeURI()) : Optional.empty();
  }

  private static Optional<Map.Entry<String, String>> prefix(String iri) {
    return Vocabulary.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .filter(prefix -> LOCAL_NAME.matcher(iri.substring(prefix.getValue().length())).matches())
        .findFirst();
  }

  private static boolean isShort(Node node) {
    return node.isLiteral()
        && Optional.ofNullable(SHORT_FORMS.get(node.getLiteralDatatypeURI()))
            .map(form -> form.matcher(node.getLiteralLexicalForm()).matches())
            .orElse(false);
  }

  private void subjects(List<Triple> sorted, String indent) throws IOException {
    for (List<Triple> subject : Runs.of(sorted, Triple::getSubject)) {
      writer.write("\n" + indent + term(subject.get(0).getSubject()) + "\n");
      List<List<Triple>> properties = Runs.of(subject, Triple::getPredicate);
      int width = properties.stream().mapToInt(run -> property(run).length()).max().orElse(0);
      for (int i = 0; i < properties.size(); i++) {
        String column =
            indent + INDENT + ("%-" + width + "s ").formatted(property(properties.get(i)));
        writer.write(column + objects(properties.get(i), column.length()));
        writer.write(i + 1 < properties.size() ? " ;\n" : " .\n");
      }
    }
  }

  private String property(List<Triple> run) {
    Node property = run.get(0).getPredicate();
    return property.equals(Vocabulary.TYPE) ? "a" : term(property);
  }

  /** The objects in one line, or else one in each line under the first. */
  private String objects(List<Triple> run, int column) {
    List<String> objects = run.stream().map(triple -> term(triple.getObject())).toList();
    String line = String.join(" , ", objects);
    return column + columns(line) <= LINE
        ? line
        : String.join(" ,\n" + " ".repeat(column), objects);
  }

  /** The columns that a text takes up, two for a Chinese character. */
  private static long columns(String text) {
    return text.chars().map(unit -> unit < 0x2E80 ? 1 : 2).sum();
  }

  private String term(Node node) {
    if (node.isURI()) {
      return name(node.getURI());
    }
    if (node.isLiteral()) {
      return isShort(node) ? node.getLiteralLexicalForm() : literal(node);
    }
    return blankNodes.computeIfAbsent(node.getBlankNodeLabel(), label -> "_:b" + blankNodes.size());
  }

  private static String name(String iri) {
    return prefix(iri)
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElseGet(() -> "<" + escaped(iri, "<>\"{}|^`\\ ") + ">");
  }

  private static String literal(Node literal) {
    String form = literal.getLiteralLexicalForm().replace("\\", "\\\\").replace("\"", "\\\"");
    String text = "\"" + escaped(form, "") + "\"";
    return literal.getLiteralLanguage().isEmpty()
        ? text + iri(literal).map(datatype -> "^^" + name(datatype)).orElse("")
        : text + "@" + literal.getLiteralLanguage();
  }

  /** A text with its control characters and those of {@code special} escaped as {@code \\uXXXX}. */
  private static String escaped(String text, String special) {
    return text.chars()
        .mapToObj(
            unit ->
                unit < 0x20 || unit == 0x7F || special.indexOf(unit) >= 0
                    ? escape((char) unit)
                    : Character.toString((char) unit))
        .collect(Collectors.joining());
  }

  private static String escape(char unit) {
    return switch (unit) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04X".formatted((int) unit);
    };
  }
}
