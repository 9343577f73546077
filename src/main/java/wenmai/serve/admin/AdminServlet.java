package wenmai.serve.admin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.graph.StoreException;
import wenmai.serve.api.Problem;
import wenmai.serve.http.Answer;

/** Does what is asked of an {@link Administration}: acts by POST, the state by GET. */
public final class AdminServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(AdminServlet.class);
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final transient Administration administration;

  public AdminServlet(Administration administration) {
    this.administration = administration;
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().equals("/health")) {
      answer(response, HttpServletResponse.SC_OK, administration.health());
    } else {
      response.setHeader("Allow", "POST");
      answer(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, problem("This is done by POST."));
    }
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      answer(response, HttpServletResponse.SC_OK, act(request.getServletPath()));
    } catch (Problem problem) {
      answer(response, problem.status(), problem(problem.detail()));
    } catch (StoreException e) {
      boolean isBuilding = e.reason() == StoreException.Reason.BUILDING;
      answer(
          response,
          isBuilding
              ? HttpServletResponse.SC_CONFLICT
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          problem(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      LOG.warn("Administration failed", e);
      answer(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, problem(e.toString()));
    }
  }

  private JsonObject act(String path) throws IOException {
    return switch (path) {
      case "/reload" -> administration.reload();
      case "/compact" -> administration.compact();
      case "/backup" -> administration.backup();
      default -> throw Problem.notFound("There is no such act.");
    };
  }

  private static JsonObject problem(String detail) {
    JsonObject json = new JsonObject();
    json.addProperty("detail", detail);
    return json;
  }

  private static void answer(HttpServletResponse response, int status, JsonObject json)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    Answer.text(response, "application/json", GSON.toJson(json) + "\n");
  }
}
