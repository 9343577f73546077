package wenmai.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import wenmai.model.PartialDate;

/** The quads of one named graph in the making. */
final class QuadBuilder {
  private final Node graph;
  private final TreeSet<Quad> quads = new TreeSet<>(QuadOrder.QUADS);

  QuadBuilder(Node graph) {
    this.graph = graph;
  }

  void add(Node subject, Node predicate, Node object) {
    quads.add(Quad.create(graph, subject, predicate, object));
  }

  void add(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(text));
  }

  void addChinese(Node subject, Node predicate, String text) {
    add(subject, predicate, chinese(text));
  }

  void add(Node subject, Node predicate, int number) {
    add(
        subject,
        predicate,
        NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
  }

  void addDecimal(Node subject, Node predicate, double number) {
    String form = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    add(
        subject,
        predicate,
        NodeFactory.createLiteralDT(
            form.contains(".") ? form : form + ".0", XSDDatatype.XSDdecimal));
  }

  List<Quad> sorted() {
    return List.copyOf(quads);
  }

  static Node chinese(String text) {
    return NodeFactory.createLiteralLang(text, "zh");
  }

  static Node date(PartialDate date) {
    return NodeFactory.createLiteralDT(
        date.toString(),
        TypeMapper.getInstance().getSafeTypeByName(Vocabulary.XSD + date.datatype()));
  }
}
