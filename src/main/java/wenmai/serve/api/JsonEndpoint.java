package wenmai.serve.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import wenmai.serve.http.Answer;

/** Answers GET requests with JSON, those that cannot be answered with a problem document. */
public final class JsonEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final transient Function<Parameters, JsonElement> answer;

  /**
   * An endpoint.
   *
   * @param answer what it answers; it may throw a {@link Problem}
   */
  public JsonEndpoint(Function<Parameters, JsonElement> answer) {
    this.answer = answer;
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      String json = GSON.toJson(answer.apply(new Parameters(request)));
      Answer.revalidated(request, response, "application/json", json);
    } catch (Problem problem) {
      answer(problem, response);
    }
  }

  /** Answers with a problem document. */
  public static void answer(Problem problem, HttpServletResponse response) throws IOException {
    JsonObject document = new JsonObject();
    document.addProperty("type", "about:blank");
    document.addProperty("title", HttpStatus.getMessage(problem.status()));
    document.addProperty("status", problem.status());
    document.addProperty("detail", problem.detail());
    response.setStatus(problem.status());
    Answer.text(response, "application/problem+json", GSON.toJson(document));
  }
}
