package wenmai.serve.bound;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** A product that has no more digits than the bound: a number squared again and again doubles. */
final class BoundedProduct extends E_Multiply {
  private final Bounds bounds;

  BoundedProduct(Expr left, Expr right, Bounds bounds) {
    super(left, right);
    this.bounds = bounds;
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    bounds.check(Bounds.length(left) + Bounds.length(right));
    return super.eval(left, right);
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedProduct(left, right, bounds);
  }
}
