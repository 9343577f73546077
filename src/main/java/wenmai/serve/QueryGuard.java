package wenmai.serve;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnfold;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.util.MappedLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a query may not use: SERVICE, and functions beyond {@link AllowedFunctions}.
 *
 * <p>It walks the syntax tree with all its expressions, those of SELECT, GROUP BY, HAVING, ORDER BY
 * and inside aggregates too, which the walkers of the library leave out.
 */
final class QueryGuard extends ElementVisitorBase {
  private Optional<String> refusal = Optional.empty();

  private QueryGuard() {}

  /** Why the query is refused, in words for the one who wrote it; empty when it may run. */
  static Optional<String> refusal(Query query) {
    QueryGuard guard = new QueryGuard();
    guard.check(query);
    return guard.refusal;
  }

  private void refuse(String reason) {
    refusal = refusal.or(() -> Optional.of(reason));
  }

  private void check(Query query) {
    query.getProject().getExprs().values().forEach(this::check);
    query.getGroupBy().getExprs().values().forEach(this::check);
    query.getHavingExprs().forEach(this::check);
    query.getAggregators().forEach(this::check);
    if (query.hasOrderBy()) {
      query.getOrderBy().forEach(condition -> check(condition.getExpression()));
    }
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(query.getQueryPattern(), this);
    }
  }

  private void check(@Nullable Expr expression) {
    if (expression instanceof ExprFunctionOp exists) {
      ElementWalker.walk(exists.getElement(), this);
    } else if (expression instanceof ExprAggregator aggregation) {
      checkAggregation(aggregation);
    } else if (expression instanceof ExprFunction function) {
      checkFunction(function);
      function.getArgs().forEach(this::check);
    }
  }

  private void checkAggregation(ExprAggregator aggregation) {
    if (aggregation.getAggregator() instanceof AggCustom custom) {
      refuseFunction(custom.getIRI());
    }
    if (aggregation.getAggregator().getExprList() != null) {
      aggregation.getAggregator().getExprList().forEach(this::check);
    }
  }

  private void checkFunction(ExprFunction function) {
    if (function instanceof E_Call) {
      refuseFunction("CALL");
    } else if (function instanceof E_Function named
        && !AllowedFunctions.contains(named.getFunctionIRI())) {
      refuseFunction(named.getFunctionIRI());
    }
  }

  private void refuseFunction(String name) {
    refuse(
        "The function "
            + name
            + " is not available: besides the functions of SPARQL 1.1 itself,"
            + " only casts (xsd:) and XPath functions (fn:, math:) may be called.");
  }

  private void checkPredicate(@Nullable Node predicate) {
    if (predicate != null
        && predicate.isURI()
        && (PropertyFunctionRegistry.get().isRegistered(predicate.getURI())
            || MappedLoader.mapDynamicURI(predicate.getURI()) != null)) {
      refuse("The property function " + predicate.getURI() + " is not available.");
    }
  }

  @Override
  public void visit(ElementService service) {
    refuse("SERVICE is switched off: this server queries no other server.");
  }

  @Override
  public void visit(ElementSubQuery subQuery) {
    check(subQuery.getQuery());
  }

  @Override
  public void visit(ElementFilter filter) {
    check(filter.getExpr());
  }

  @Override
  public void visit(ElementBind bind) {
    check(bind.getExpr());
  }

  @Override
  public void visit(ElementAssign assign) {
    check(assign.getExpr());
  }

  @Override
  public void visit(ElementUnfold unfold) {
    check(unfold.getExpr());
  }

  @Override
  public void visit(ElementPathBlock block) {
    block.getPattern().forEach(path -> checkPredicate(path.getPredicate()));
  }

  @Override
  public void visit(ElementTriplesBlock block) {
    block.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
  }
}
