package wenmai.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenmai.serve.access.Visitor;
import wenmai.serve.api.Problem;
import wenmai.serve.http.Answer;

/** A page in the frame that all pages share. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final int A_YEAR_OF_SECONDS = 31_536_000;

  private final transient Templates templates;
  private final transient Page page;

  /** What makes the view of a request. */
  @FunctionalInterface
  interface Page {
    /**
     * The view.
     *
     * @throws Problem when there is nothing to show
     */
    View view(HttpServletRequest request, Language language);
  }

  PageServlet(Templates templates, Page page) {
    this.templates = templates;
    this.page = page;
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Language language = Language.of(request);
    if (request.getParameter(Language.PARAMETER) != null) {
      response.addHeader(
          "Set-Cookie",
          "lang=" + language.code() + "; Path=/; Max-Age=" + A_YEAR_OF_SECONDS + "; SameSite=Lax");
    }
    View view;
    try {
      view = page.view(request, language);
    } catch (Problem problem) {
      response.setStatus(problem.status());
      view =
          new View(
              language.text("problemTitle" + problem.status()),
              "problem",
              Map.of("detail", problem.detail()));
    }
    response.setHeader("Content-Language", language.tag());
    response.setHeader("Vary", "Accept-Language, Cookie");
    Answer.revalidated(request, response, "text/html", html(request, view, language));
  }

  private String html(HttpServletRequest request, View view, Language language) {
    Map<String, Object> values = new TreeMap<>(view.values());
    String query = Optional.ofNullable(request.getQueryString()).map(text -> "?" + text).orElse("");
    values.putAll(SignInLinks.values(Visitor.of(request), request.getRequestURI() + query));
    values.put("t", language.texts());
    values.put("lang", language.tag());
    StringBuffer url = request.getRequestURL();
    values.put("origin", url.substring(0, url.length() - request.getRequestURI().length()));
    values.put("title", view.title());
    values.put("path", request.getRequestURI());
    values.put("toChinese", inLanguage(request, Language.CHINESE));
    values.put("toEnglish", inLanguage(request, Language.ENGLISH));
    values.put("chinese", language.isChinese());
    values.put("q", Optional.ofNullable(request.getParameter("q")).orElse(""));
    return templates.fill("head", values)
        + templates.fill(view.template(), values)
        + templates.fill("foot", values);
  }

  private static String inLanguage(HttpServletRequest request, Language language) {
    String others =
        request.getParameterMap().entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals(Language.PARAMETER))
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                parameter ->
                    Arrays.stream(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value) + "&"))
            .collect(Collectors.joining());
    return "?" + others + Language.PARAMETER + "=" + language.code();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
