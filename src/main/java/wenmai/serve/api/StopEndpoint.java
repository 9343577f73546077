package wenmai.serve.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import wenmai.serve.explore.RunningSearches;

/** Ends the search of the ticket in the path when it is asked to delete it. */
final class StopEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient RunningSearches searches;

  StopEndpoint(RunningSearches searches) {
    this.searches = searches;
  }

  @Override
  public void doDelete(HttpServletRequest request, HttpServletResponse response) {
    String ticket = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    response.setStatus(
        searches.stop(ticket)
            ? HttpServletResponse.SC_NO_CONTENT
            : HttpServletResponse.SC_NOT_FOUND);
  }
}
