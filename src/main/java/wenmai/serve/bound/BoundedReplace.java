package wenmai.serve.bound;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** {@code REPLACE} that ends with its query and makes no text beyond the bound. */
final class BoundedReplace extends E_StrReplace {
  private static final String NAME = "REPLACE";
  private static final int REPLACEMENT = 2;
  private static final int FLAGS = 3;

  private final Bounds bounds;
  private final PatternArguments patterns;

  BoundedReplace(ExprList arguments, Bounds bounds) {
    super(
        arguments.get(0),
        arguments.get(1),
        arguments.get(REPLACEMENT),
        arguments.size() > FLAGS ? arguments.get(FLAGS) : null);
    this.bounds = bounds;
    this.patterns = PatternArguments.of(NAME, arguments, FLAGS);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Node subject = values.get(0).asNode();
    String text = patterns.text(values.get(0));
    String replacement = patterns.text(values.get(REPLACEMENT));
    Matcher matcher = bounds.matcher(patterns.pattern(values), text);
    String replaced = bounds.match(() -> replaced(matcher, replacement));
    return NodeValue.makeNode(
        NodeFactory.createLiteral(
            replaced, subject.getLiteralLanguage(), subject.getLiteralDatatype()));
  }

  private String replaced(Matcher matcher, String replacement) {
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      if (matcher.start() == matcher.end()) {
        throw new ExprEvalException(NAME + ": the pattern matches a text of no length");
      }
      try {
        matcher.appendReplacement(replaced, replacement);
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new ExprEvalException(NAME + ": the replacement is not well formed", e);
      }
      bounds.check(replaced.length());
    }
    matcher.appendTail(replaced);
    bounds.check(replaced.length());
    return replaced.toString();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedReplace(arguments, bounds);
  }
}
