package wenmai.serve;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LangJSONLD11;

/** The ways by which the RDF library would reach other machines. */
final class OutboundAccess {
  private OutboundAccess() {}

  /**
   * Closes them for this whole process: SERVICE, remote JSON-LD contexts, and requests over the
   * library's default HTTP client.
   */
  static void close() {
    ARQ.globalServiceAllowed = false;
    RIOT.getContext().set(LangJSONLD11.JSONLD_OPTIONS, localContextsOnly());
    HttpEnv.setDftHttpClient(HttpClient.newBuilder().proxy(new NoWayOut()).build());
  }

  private static JsonLdOptions localContextsOnly() {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (address, loading) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "remote JSON-LD contexts are not read: " + address);
        });
    return options;
  }

  private static final class NoWayOut extends ProxySelector {
    @Override
    public List<Proxy> select(URI address) {
      throw new IllegalArgumentException("outbound requests are switched off: " + address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
      throw new IllegalStateException("no proxy was given for " + address, failure);
    }
  }
}
