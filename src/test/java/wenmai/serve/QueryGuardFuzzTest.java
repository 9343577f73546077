package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.sse.Item;
import org.apache.jena.sparql.sse.SSE;

/** The algebra of a query that passes calls nothing but what is allowed, wherever it stands. */
class QueryGuardFuzzTest {
  private static final Set<String> FORBIDDEN = Set.of("service", "propfunc", "proc", "call");

  @FuzzTest
  void refuses(byte[] bytes) {
    Query query;
    try {
      query =
          QueryFactory.create(new String(bytes, StandardCharsets.UTF_8), Syntax.syntaxSPARQL_11);
    } catch (QueryException noQuery) {
      return;
    }
    if (QueryGuard.refusal(query).isEmpty() && query.getQueryPattern() != null) {
      check(SSE.parse(Algebra.compile(query).toString()));
    }
  }

  private static void check(Item item) {
    if (!item.isList() || item.getList().isEmpty()) {
      return;
    }
    Item head = item.getList().get(0);
    if (head.isSymbol()) {
      assertThat(FORBIDDEN).doesNotContain(head.getSymbol());
    } else if (head.isNodeURI() && item.getList().size() > 1) {
      assertThat(AllowedFunctions.contains(head.getNode().getURI())).isTrue();
    }
    item.getList().forEach(QueryGuardFuzzTest::check);
  }
}
