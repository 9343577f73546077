package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import wenmai.serve.limit.Limits;

/** The page on what the server allows. */
final class LimitsPage implements PageServlet.Page {
  private final Limits limits;

  LimitsPage(Limits limits) {
    this.limits = limits;
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    List<Map<String, Object>> rows =
        limits.values().entrySet().stream()
            .<Map<String, Object>>map(
                limit ->
                    Map.of(
                        "key", limit.getKey().key(),
                        "value", String.format("%,d", limit.getValue()),
                        "meaning", language.text("limit " + limit.getKey().key())))
            .toList();
    return new View(language.text("limitsTitle"), "limits", Map.of("limits", rows));
  }
}
