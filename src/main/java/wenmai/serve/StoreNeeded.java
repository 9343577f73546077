package wenmai.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What stands where a server with a store of its own has what changes that store. */
final class StoreNeeded extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(
        HttpServletResponse.SC_NOT_IMPLEMENTED,
        "This server shows the graph of another SPARQL endpoint:"
            + " corrections are made where the store is.");
  }
}
