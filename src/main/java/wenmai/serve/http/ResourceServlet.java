package wenmai.serve.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import wenmai.graph.GraphExport;
import wenmai.serve.explore.ResourceDescription;

/** The pages below {@code /page/}: by their ending as data, else for people. */
public final class ResourceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph dataset;
  private final transient HttpServlet page;

  /**
   * A servlet.
   *
   * @param page the page for people
   */
  public ResourceServlet(DatasetGraph dataset, HttpServlet page) {
    this.dataset = dataset;
    this.page = page;
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    Optional<ResourceFormat> format = ResourceFormat.ofPath(path);
    if (format.isEmpty()) {
      page.service(request, response);
      return;
    }
    String iri =
        PageAddress.iri(path.substring(0, path.length() - format.get().ending().length()))
            .orElse("");
    List<Triple> triples =
        Txn.calculateRead(dataset, () -> ResourceDescription.of(dataset, iri).toList());
    if (triples.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    GraphExport.write(triples.stream(), format.get().format(), data);
    response.setHeader("Access-Control-Allow-Origin", "*");
    Answer.revalidated(request, response, format.get().contentType(), data.toByteArray());
  }
}
