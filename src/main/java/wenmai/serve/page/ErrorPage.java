package wenmai.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import wenmai.serve.access.Visitor;

/** What a browser sees where there is no page, or where something went wrong. */
public final class ErrorPage extends ErrorHandler {
  private static final Map<Integer, String> TITLES =
      Map.of(
          HttpServletResponse.SC_NOT_FOUND, "problemTitle404",
          HttpServletResponse.SC_GONE, "problemTitle410",
          HttpServletResponse.SC_NOT_IMPLEMENTED, "problemTitle501",
          HttpServletResponse.SC_BAD_GATEWAY, "problemTitle502",
          HttpServletResponse.SC_GATEWAY_TIMEOUT, "problemTitle504");

  private static final Map<Integer, String> DETAILS =
      Map.of(
          HttpServletResponse.SC_NOT_FOUND, "noSuchAddress",
          HttpServletResponse.SC_GONE, "goneForGood",
          HttpServletResponse.SC_NOT_IMPLEMENTED, "storeNeeded",
          HttpServletResponse.SC_BAD_GATEWAY, "endpointFailed",
          HttpServletResponse.SC_GATEWAY_TIMEOUT, "endpointSlow");

  private final Templates templates = new Templates();

  /** An error page that tells nothing of the server's inside. */
  public ErrorPage() {
    setShowStacks(false);
    setShowCauses(false);
  }

  @Override
  protected boolean generateAcceptableResponse(
      Request request,
      Response response,
      Callback callback,
      String contentType,
      List<Charset> charsets,
      int status,
      @Nullable String message,
      @Nullable Throwable cause)
      throws IOException {
    return super.generateAcceptableResponse(
        request,
        response,
        callback,
        contentType,
        List.of(StandardCharsets.UTF_8),
        status,
        message,
        cause);
  }

  @Override
  protected void writeErrorHtml(
      Request request,
      Writer writer,
      Charset charset,
      int status,
      @Nullable String message,
      @Nullable Throwable cause)
      throws IOException {
    Language language =
        Request.getLocales(request).stream()
            .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream())
            .findFirst()
            .orElse(Language.CHINESE);
    Optional<String> title = Optional.ofNullable(TITLES.get(status)).map(language::text);
    Optional<String> detail = Optional.ofNullable(DETAILS.get(status)).map(language::text);
    Map<String, Object> values =
        new TreeMap<>(
            SignInLinks.values(
                Visitor.ofAttribute(request.getAttribute(Visitor.ATTRIBUTE)),
                request.getHttpURI().getPathQuery()));
    values.put("t", language.texts());
    values.put("lang", language.tag());
    values.put("title", title.orElse(Integer.toString(status)));
    values.put("chinese", language.isChinese());
    values.put("toChinese", "?lang=zh");
    values.put("toEnglish", "?lang=en");
    values.put("detail", detail.or(() -> Optional.ofNullable(message)).orElse(""));
    for (String template : new String[] {"head", "problem", "foot"}) {
      writer.write(templates.fill(template, values));
    }
  }
}
