package wenmai.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import wenmai.build.Desk;
import wenmai.decide.Decision;
import wenmai.decide.DecisionException;
import wenmai.graph.StoreException;
import wenmai.serve.access.Account;
import wenmai.serve.access.Visitor;
import wenmai.serve.api.Parameters;
import wenmai.serve.api.Problem;
import wenmai.serve.http.Answer;

/**
 * Takes the forms of editors: makes a decision or undoes one, shows the new graph, and leads back
 * to the desk. Who may send them is seen to before.
 */
public final class DecisionsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String DESK = "/desk";

  private final transient Desk desk;
  private final transient Runnable reload;

  /**
   * A servlet.
   *
   * @param reload makes the server show the graph that is in force
   */
  public DecisionsServlet(Desk desk, Runnable reload) {
    this.desk = desk;
    this.reload = reload;
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      decide(request, new Parameters(request));
      reload.run();
      Answer.leadOn(response, DESK);
    } catch (DecisionException e) {
      Answer.leadOn(response, DESK + "?failed=" + e.reason());
    } catch (StoreException e) {
      Answer.leadOn(response, DESK + "?failed=" + e.reason());
    } catch (Problem problem) {
      response.setStatus(problem.status());
      Answer.text(response, "text/plain", problem.detail() + "\n");
    }
  }

  private void decide(HttpServletRequest request, Parameters given) {
    Optional<String> author = Visitor.of(request).flatMap(Visitor::account).map(Account::name);
    switch (given.required("kind")) {
      case "merge" ->
          desk.decide(Decision.Merge.of(given.required("entity"), given.required("other")), author);
      case "split" ->
          desk.decide(
              new Decision.Split(
                  given.required("entity"),
                  List.of(
                      Optional.ofNullable(request.getParameterValues("article"))
                          .orElseGet(() -> new String[0]))),
              author);
      case "reject" -> desk.decide(new Decision.Reject(given.required("claim")), author);
      case "rename" ->
          desk.decide(
              new Decision.Rename(given.required("entity"), given.required("name")), author);
      case "undo" -> undo(given.number("number", 0, 1, Integer.MAX_VALUE));
      default -> throw Problem.badRequest("The parameter 'kind' names no kind of decision.");
    }
  }

  private void undo(int number) {
    try {
      desk.undo(number);
    } catch (IllegalArgumentException undoneBefore) {
      throw Problem.badRequest("No decision " + number + " is in force.");
    }
  }
}
