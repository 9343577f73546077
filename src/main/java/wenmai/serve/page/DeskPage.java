package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import wenmai.build.Desk;
import wenmai.decide.Decision;
import wenmai.decide.LoggedDecision;
import wenmai.graph.Vocabulary;
import wenmai.link.NameVariant;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Explorer;
import wenmai.serve.http.PageAddress;

/** The desk of decisions: those made so far, and on request what may want one. */
final class DeskPage implements PageServlet.Page {
  private final Supplier<Explorer> explorer;
  private final Desk desk;

  DeskPage(Supplier<Explorer> explorer, Desk desk) {
    this.explorer = explorer;
    this.desk = desk;
  }

  @Override
  public View view(HttpServletRequest request, Language language) {
    List<Map<String, Object>> decisions =
        new ArrayList<>(
            desk.log().decisions().stream().map(logged -> logged(logged, language)).toList());
    Collections.reverse(decisions);
    Map<String, Object> values = new TreeMap<>();
    values.put("decisions", decisions);
    values.put("none", decisions.isEmpty());
    Optional.ofNullable(request.getParameter("failed"))
        .map(reason -> "decisionFailed " + reason)
        .filter(language.texts()::containsKey)
        .ifPresent(key -> values.put("failed", language.text(key)));
    boolean proposing = request.getParameter("proposals") != null;
    values.put("proposing", proposing);
    if (proposing) {
      Desk.Proposals proposals = desk.proposals();
      values.put("misprints", proposals.misprints().stream().map(this::misprint).toList());
      values.put(
          "namesakes",
          proposals.namesakes().values().stream()
              .map(iris -> Map.of("bearers", iris.stream().map(this::link).toList()))
              .toList());
      values.put("nothing", proposals.misprints().isEmpty() && proposals.namesakes().isEmpty());
    }
    return new View(language.text("deskTitle"), "desk", values);
  }

  private Map<String, Object> logged(LoggedDecision logged, Language language) {
    Decision decision = logged.decision();
    return Map.of(
        "number", logged.number(),
        "made", logged.made().toString(),
        "author", logged.author().orElse(""),
        "inForce", logged.isInForce(),
        "kind", language.text("decision " + decision.kind()),
        "about", decision.iris().stream().map(this::link).toList(),
        "name", decision instanceof Decision.Rename rename ? rename.name() : "");
  }

  private Map<String, Object> misprint(NameVariant pair) {
    return Map.of(
        "kept", pair.iri(),
        "merged", pair.otherIri(),
        "one", link(pair.iri()),
        "other", link(pair.otherIri()));
  }

  /** The page of something by its name, or by the end of its IRI where it has none any more. */
  private Map<String, Object> link(String iri) {
    String name = explorer.get().entity(iri).map(EntityNode::label).orElseGet(() -> tail(iri));
    return Map.of("href", PageAddress.of(iri), "label", FactViews.shortened(name));
  }

  private static String tail(String iri) {
    return iri.startsWith(Vocabulary.ID) ? iri.substring(Vocabulary.ID.length()) : iri;
  }
}
