package wenmai.serve.bound;

import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.util.Context;

/**
 * The rewriting of a query's algebra that puts a bounded function in the place of each that could
 * run or grow without end.
 *
 * <p>The library ends a query between two rows; a single call, such as a regular expression that
 * tries again and again, would go on for years. It runs before the library's own optimiser, which
 * already evaluates calls with constant arguments.
 */
public final class BoundedEvaluation extends ExprTransformCopy {
  private final Bounds bounds;

  private BoundedEvaluation(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * The optimiser to set in the context of a dataset.
   *
   * @param mostCharacters the most UTF-16 code units of a text that a function makes, and the most
   *     digits of a product; beyond, the query is refused with the status 413
   */
  public static RewriteFactory optimizer(int mostCharacters) {
    return context -> {
      Bounds bounds = new Bounds(Context.getOrSetCancelSignal(context), mostCharacters);
      return algebra ->
          Optimize.stdOptimizationFactory
              .create(context)
              .rewrite(
                  Transformer.transform(
                      new TransformCopy(), new BoundedEvaluation(bounds), algebra));
    };
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new BoundedRegex(arguments, bounds);
    }
    if (function instanceof E_StrReplace) {
      return new BoundedReplace(arguments, bounds);
    }
    if (function instanceof E_StrConcat) {
      return new BoundedConcat(arguments, bounds);
    }
    return super.transform(function, arguments);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Multiply
        ? new BoundedProduct(left, right, bounds)
        : super.transform(function, left, right);
  }
}
