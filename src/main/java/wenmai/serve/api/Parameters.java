package wenmai.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** The query parameters of a request, checked; an empty one counts as left out. */
public final class Parameters {
  private final HttpServletRequest request;

  public Parameters(HttpServletRequest request) {
    this.request = request;
  }

  /** The text of a parameter, if it is given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The name that the client gives a search, to stop it by: the header {@code Search-Ticket}. */
  public Optional<String> ticket() {
    return Optional.ofNullable(request.getHeader("Search-Ticket"));
  }

  /**
   * The text of a parameter that must be given.
   *
   * @throws Problem when it is not
   */
  public String required(String name) {
    return text(name)
        .orElseThrow(() -> Problem.badRequest("The parameter '" + name + "' is missing."));
  }

  /**
   * A whole number.
   *
   * @throws Problem when it is none, or not between {@code least} and {@code most}
   */
  public int number(String name, int otherwise, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Answered below like one out of range.
    }
    throw Problem.badRequest(
        "The parameter '%s' must be a whole number from %d to %d.".formatted(name, least, most));
  }

  /**
   * A class by its local name.
   *
   * @throws Problem when there is no such class
   */
  public Optional<EntityType> type(String name) {
    return text(name)
        .map(
            local ->
                EntityType.fromLocalName(local)
                    .orElseThrow(
                        () ->
                            Problem.badRequest(
                                "'" + local + "' is no class: /api/vocabulary lists them.")));
  }

  /**
   * Predicates by their local names, parted by commas.
   *
   * @throws Problem when one is none
   */
  public Set<Predicate> predicates(String name) {
    Set<Predicate> predicates = new TreeSet<>();
    text(name).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .map(String::strip)
        .filter(local -> !local.isEmpty())
        .map(
            local ->
                Predicate.fromLocalName(local)
                    .orElseThrow(
                        () ->
                            Problem.badRequest(
                                "'" + local + "' is no predicate: /api/vocabulary lists them.")))
        .forEach(predicates::add);
    return predicates;
  }
}
