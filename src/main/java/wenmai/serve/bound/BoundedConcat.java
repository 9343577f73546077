package wenmai.serve.bound;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** {@code CONCAT} that makes no text beyond the bound. */
final class BoundedConcat extends E_StrConcat {
  private final Bounds bounds;

  BoundedConcat(ExprList arguments, Bounds bounds) {
    super(arguments);
    this.bounds = bounds;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    bounds.check(values.stream().mapToLong(Bounds::length).sum());
    return super.eval(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments, bounds);
  }
}
