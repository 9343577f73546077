package wenmai.serve.explore;

import java.io.IOException;
import java.io.Writer;

/** The entities and the facts that join them as tables for spreadsheets and graph programs. */
public final class GraphTables {
  private GraphTables() {}

  /** Writes the entities as CSV (RFC 4180): IRI, name, class, mentions, facts. */
  public static void writeEntities(FactGraph graph, Writer out) throws IOException {
    out.write("iri,name,class,mentions,facts\r\n");
    for (EntityNode node : graph.nodes()) {
      out.write(
          cell(node.iri())
              + ','
              + cell(node.label())
              + ','
              + node.type().localName()
              + ','
              + node.mentions()
              + ','
              + node.degree()
              + "\r\n");
    }
  }

  /** Writes the facts as CSV (RFC 4180): IRI and name of both ends, and the predicate. */
  public static void writeFacts(FactGraph graph, Writer out) throws IOException {
    out.write("subject,subject name,predicate,object,object name\r\n");
    for (int number = 0; number < graph.nodes().size(); number++) {
      for (int place = graph.start(number); place < graph.start(number + 1); place++) {
        if (Relation.of(graph.relation(place)).outgoing()) {
          EntityNode subject = graph.node(number);
          EntityNode object = graph.node(graph.neighbour(place));
          out.write(
              cell(subject.iri())
                  + ','
                  + cell(subject.label())
                  + ','
                  + Relation.of(graph.relation(place)).predicate().localName()
                  + ','
                  + cell(object.iri())
                  + ','
                  + cell(object.label())
                  + "\r\n");
        }
      }
    }
  }

  /** A cell; one that a spreadsheet would take for a formula begins with an apostrophe. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  /** Writes the graph as GraphML, entities as nodes and facts as directed edges. */
  public static void writeGraphMl(FactGraph graph, Writer out) throws IOException {
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="class" for="node" attr.name="class" attr.type="string"/>
          <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>
          <key id="iri" for="node" attr.name="iri" attr.type="string"/>
          <key id="predicate" for="edge" attr.name="predicate" attr.type="string"/>
          <graph edgedefault="directed">
        """);
    for (int number = 0; number < graph.nodes().size(); number++) {
      EntityNode node = graph.node(number);
      out.write(
          """
              <node id="n%d"><data key="label">%s</data><data key="class">%s</data>\
          <data key="mentions">%d</data><data key="iri">%s</data></node>
          """
              .formatted(
                  number,
                  escaped(node.label()),
                  node.type().localName(),
                  node.mentions(),
                  escaped(node.iri())));
    }
    for (int number = 0; number < graph.nodes().size(); number++) {
      for (int place = graph.start(number); place < graph.start(number + 1); place++) {
        Relation relation = Relation.of(graph.relation(place));
        if (relation.outgoing()) {
          out.write(
              """
                  <edge source="n%d" target="n%d"><data key="predicate">%s</data></edge>
              """
                  .formatted(number, graph.neighbour(place), relation.predicate().localName()));
        }
      }
    }
    out.write("  </graph>\n</graphml>\n");
  }

  /** Text of XML; characters that XML cannot hold are left out. */
  private static String escaped(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
