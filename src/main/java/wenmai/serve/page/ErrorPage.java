package wenmai.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What a browser sees where there is no page, or where something went wrong. */
public final class ErrorPage extends ErrorHandler {
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
    boolean isMissing = status == HttpServletResponse.SC_NOT_FOUND;
    Map<String, Object> values =
        Map.of(
            "t",
            language.texts(),
            "lang",
            language.tag(),
            "title",
            isMissing ? language.text("problemTitle404") : status,
            "chinese",
            language.isChinese(),
            "toChinese",
            "?lang=zh",
            "toEnglish",
            "?lang=en",
            "detail",
            isMissing ? language.text("noSuchAddress") : Optional.ofNullable(message).orElse(""));
    for (String template : new String[] {"head", "problem", "foot"}) {
      writer.write(templates.fill(template, values));
    }
  }
}
