package wenmai.serve.monitor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.serve.access.Visitor;

/**
 * A log of all requests, also refused ones: one JSON object a line, UTF-8, a file a day (UTC).
 *
 * <p>The query string is left out, as it may hold names that somebody searches for. Files older
 * than {@value #DAYS_KEPT} days are deleted, as the addresses in them are personal data.
 */
public final class AccessLog extends ContainerLifeCycle implements RequestLog {
  static final int DAYS_KEPT = 30;

  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Where the writer puts the day. */
  private static final String DAY = "yyyy_mm_dd";

  private final RequestLogWriter writer;

  /**
   * A log that opens its file when it is started.
   *
   * @param file {@code access.log} stands for {@code access.2026_11_28.log} and so on
   */
  public AccessLog(Path file) {
    writer = new RequestLogWriter(dated(file).toString());
    writer.setFilenameDateFormat("yyyy_MM_dd");
    writer.setRetainDays(DAYS_KEPT);
    writer.setTimeZone("UTC");
    installBean(writer);
  }

  /** Whether there is a folder for the log that may be written to. */
  public static boolean canWrite(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  private static Path dated(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(
        dot > 0 ? name.substring(0, dot) + "." + DAY + name.substring(dot) : name + "." + DAY);
  }

  @Override
  public void log(Request request, Response response) {
    JsonObject line = new JsonObject();
    line.addProperty("time", Instant.now().toString());
    line.addProperty("method", request.getMethod());
    line.addProperty("path", Optional.ofNullable(request.getHttpURI().getPath()).orElse(""));
    line.addProperty("status", response.getStatus());
    line.addProperty("bytes", Response.getContentBytesWritten(response));
    line.addProperty(
        "milliseconds",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime()));
    line.addProperty("client", Request.getRemoteAddr(request));
    Visitor.ofAttribute(request.getAttribute(Visitor.ATTRIBUTE))
        .flatMap(Visitor::account)
        .ifPresent(account -> line.addProperty("user", account.name()));
    try {
      writer.write(GSON.toJson(line));
    } catch (IOException e) {
      LOG.warn("The log of requests cannot be written", e);
    }
  }
}
