package wenmai.serve.bound;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * The pattern and flags of a call, compiled once when both are constant.
 *
 * @param function the name of the function, for its errors
 * @param flags the index of the flags among the arguments; the pattern is the second
 * @param compiled the pattern, when it is the same for every row
 */
record PatternArguments(String function, int flags, Optional<Pattern> compiled) {
  private static final int PATTERN = 1;

  static PatternArguments of(String function, ExprList arguments, int flags) {
    PatternArguments uncompiled = new PatternArguments(function, flags, Optional.empty());
    List<Expr> given = arguments.getList();
    boolean constant = given.stream().skip(PATTERN).allMatch(Expr::isConstant);
    return constant
        ? new PatternArguments(
            function,
            flags,
            Optional.of(
                uncompiled.compile(given.get(PATTERN).getConstant(), flagsOf(given, flags))))
        : uncompiled;
  }

  private static Optional<NodeValue> flagsOf(List<Expr> given, int flags) {
    return given.size() > flags ? Optional.of(given.get(flags).getConstant()) : Optional.empty();
  }

  /** The pattern for one row. */
  Pattern pattern(List<NodeValue> values) {
    return compiled.orElseGet(
        () ->
            compile(
                values.get(PATTERN),
                values.size() > flags ? Optional.of(values.get(flags)) : Optional.empty()));
  }

  private Pattern compile(NodeValue pattern, Optional<NodeValue> flags) {
    return RegexEngine.makePattern(function, text(pattern), flags.map(this::text).orElse(""));
  }

  /** The characters of a string, with or without a language. */
  String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }
}
