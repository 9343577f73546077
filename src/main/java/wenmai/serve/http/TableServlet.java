package wenmai.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.FactGraph;

/** A table or graph file of all entities or facts, written as it is sent. */
public final class TableServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Explorer> explorer;
  private final String contentType;
  private final transient Content content;

  /** What writes the file. */
  @FunctionalInterface
  public interface Content {
    /** Writes the file of a graph. */
    void write(FactGraph graph, Writer out) throws IOException;
  }

  /** A file of a content type, in UTF-8. */
  public TableServlet(Supplier<Explorer> explorer, String contentType, Content content) {
    this.explorer = explorer;
    this.contentType = contentType;
    this.content = content;
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(contentType + "; charset=utf-8");
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      content.write(explorer.get().graph(), out);
    }
  }
}
