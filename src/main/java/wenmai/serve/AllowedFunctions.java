package wenmai.serve;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The function IRIs a query may call: the casts of XML Schema and the functions of XPath.
 *
 * <p>As a registry it hides every other function from the evaluation, so that none is reached by a
 * call the query guard cannot see. The look-up of the base class would load any Java class that is
 * named by a {@code java:} IRI.
 */
final class AllowedFunctions extends FunctionRegistry {
  private static final List<String> NAMESPACES =
      List.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");

  /**
   * One that takes the IRI of any other function as its argument, and those that could run or grow
   * without end; most have a keyword of SPARQL that does the same within bounds.
   */
  private static final Set<String> EXCEPTIONS =
      Set.of("apply", "matches", "replace", "concat", "pow");

  static boolean contains(String iri) {
    return NAMESPACES.stream().anyMatch(iri::startsWith)
        && !EXCEPTIONS.contains(iri.substring(iri.indexOf('#') + 1));
  }

  @Override
  public @Nullable FunctionFactory get(String iri) {
    return contains(iri) ? FunctionRegistry.get().get(iri) : null;
  }

  @Override
  public boolean isRegistered(String iri) {
    return contains(iri) && FunctionRegistry.get().isRegistered(iri);
  }
}
