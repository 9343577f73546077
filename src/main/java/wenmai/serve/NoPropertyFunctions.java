package wenmai.serve;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** A registry without property functions: every predicate of a query is looked up as data. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {
  @Override
  public boolean manages(String iri) {
    return false;
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return null;
  }
}
