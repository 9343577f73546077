package wenmai.serve.conformance;

/** How a kind of test is carried out. */
@FunctionalInterface
interface Procedure {
  Outcome run(W3cTest test, TestedServer server);

  /** The procedure that a test calls for. */
  static Procedure of(W3cTest test) {
    if (test.suite().equals("sparql11/service") || test.suite().equals("sparql11/syntax-fed")) {
      return Refusals::federation;
    }
    return switch (test.kind()) {
      case "QueryEvaluationTest", "CSVResultFormatTest" -> QueryEvaluation::run;
      case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> SyntaxCheck::accepts;
      case "NegativeSyntaxTest" -> SyntaxCheck::rejects;
      case "NegativeSyntaxTest11" ->
          test.action().getURI().endsWith(".ru") ? Refusals::update : SyntaxCheck::rejects;
      case "UpdateEvaluationTest", "PositiveUpdateSyntaxTest11", "NegativeUpdateSyntaxTest11" ->
          Refusals::update;
      case "ProtocolTest", "GraphStoreProtocolTest" -> HttpExchange::run;
      case "ServiceDescriptionTest" -> ServiceDescriptionCheck::run;
      default -> throw new IllegalArgumentException("no procedure for " + test.kind());
    };
  }
}
