package wenmai.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The connections of clients. */
final class Connections {
  private Connections() {}

  /** Cuts that of a request, so that no client takes the part of an answer for the whole. */
  static void cut(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
