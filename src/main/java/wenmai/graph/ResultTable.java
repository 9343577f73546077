package wenmai.graph;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** A query's rows as text columns that line up on a terminal, a Han character two cells wide. */
final class ResultTable {
  private final List<List<String>> lines = new ArrayList<>();

  private ResultTable(RowSet rows) {
    List<Var> variables = rows.getResultVars();
    lines.add(variables.stream().map(Var::getVarName).toList());
    for (Binding row : (Iterable<Binding>) () -> rows) {
      lines.add(variables.stream().map(variable -> cell(row, variable)).toList());
    }
  }

  static void write(RowSet rows, OutputStream out) {
    ResultTable table = new ResultTable(rows);
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    table.text().forEach(line -> writer.print(line + "\n"));
    writer.flush();
  }

  static void write(boolean truth, OutputStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    writer.print(truth + "\n");
    writer.flush();
  }

  private List<String> text() {
    List<Integer> widths =
        IntStream.range(0, lines.get(0).size())
            .mapToObj(i -> lines.stream().mapToInt(line -> width(line.get(i))).max().orElse(0))
            .toList();
    List<String> text = new ArrayList<>(lines.stream().map(line -> padded(line, widths)).toList());
    text.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining("  ")));
    return text;
  }

  private static String padded(List<String> line, List<Integer> widths) {
    return IntStream.range(0, line.size())
        .mapToObj(i -> line.get(i) + " ".repeat(widths.get(i) - width(line.get(i))))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String cell(Binding row, Var variable) {
    return Optional.ofNullable(row.get(variable)).map(ResultTable::cell).orElse("");
  }

  private static String cell(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().replace('\n', ' ');
    }
    return node.isURI() ? shortened(node.getURI()) : "_:" + node.getBlankNodeLabel();
  }

  private static String shortened(String iri) {
    return Vocabulary.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse("<" + iri + ">");
  }

  /** The number of terminal cells that a text takes: two for East Asian wide characters. */
  static int width(String text) {
    return text.codePoints().map(ResultTable::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean isWide =
        Character.isIdeographic(character)
            || (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x2E80 && character <= 0xA4CF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xFE30 && character <= 0xFE6F)
            || (character >= 0xFF00 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6)
            || (character >= 0x1F300 && character <= 0x1F9FF);
    return isWide ? 2 : 1;
  }
}
