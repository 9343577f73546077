package wenmai.serve.bound;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** {@code REGEX} that ends with its query. */
final class BoundedRegex extends E_Regex {
  private static final String NAME = "REGEX";
  private static final int FLAGS = 2;

  private final Bounds bounds;
  private final PatternArguments patterns;

  BoundedRegex(ExprList arguments, Bounds bounds) {
    super(
        arguments.get(0), arguments.get(1), arguments.size() > FLAGS ? arguments.get(FLAGS) : null);
    this.bounds = bounds;
    this.patterns = PatternArguments.of(NAME, arguments, FLAGS);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Matcher matcher = bounds.matcher(patterns.pattern(values), patterns.text(values.get(0)));
    return NodeValue.makeBoolean(bounds.match(matcher::find));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedRegex(arguments, bounds);
  }
}
