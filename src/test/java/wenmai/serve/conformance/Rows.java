package wenmai.serve.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.sparql.resultset.RDFOutput;

/** The rows of an answer, to be compared by the values of their literals. */
final class Rows {
  private final ResultSetRewindable rows;

  /** Each row as a text that rows of equal values share, whatever their blank nodes. */
  private final List<String> values = new ArrayList<>();

  private boolean hasBlankNodes;

  private Rows(ResultSet results) {
    this.rows = ResultSetFactory.makeRewindable(results);
    rows.forEachRemaining(
        row -> {
          TreeMap<String, String> terms = new TreeMap<>();
          row.varNames().forEachRemaining(name -> terms.put(name, value(row.get(name).asNode())));
          values.add(terms.toString());
        });
  }

  static Rows of(ResultSet results) {
    return new Rows(results);
  }

  private String value(Node term) {
    if (term.isBlank()) {
      hasBlankNodes = true;
      return "_:";
    }
    if (term.isLiteral() && term.getLiteral().isWellFormed()) {
      Object value = term.getLiteralValue();
      return (value instanceof Number || value instanceof Boolean
              ? value
              : term.getLiteralLexicalForm())
          + "^^"
          + term.getLiteralDatatypeURI()
          + "@"
          + term.getLiteralLanguage();
    }
    return term.toString();
  }

  /**
   * Whether another answer is the same.
   *
   * @param ordered whether the order counts
   * @param lax whether a row may stand less often, as REDUCED allows
   */
  boolean matches(Rows other, boolean ordered, boolean lax) {
    if (!Set.copyOf(rows.getResultVars()).equals(Set.copyOf(other.rows.getResultVars()))) {
      return false;
    }
    if (lax) {
      return new HashSet<>(values).equals(new HashSet<>(other.values))
          && other.values.size() <= values.size();
    }
    boolean same =
        ordered
            ? values.equals(other.values)
            : values.stream().sorted().toList().equals(other.values.stream().sorted().toList());
    return same && (!hasBlankNodes || matchesBlankNodes(other));
  }

  private boolean matchesBlankNodes(Rows other) {
    rows.reset();
    other.rows.reset();
    return RDFOutput.encodeAsModel(rows).isIsomorphicWith(RDFOutput.encodeAsModel(other.rows));
  }
}
