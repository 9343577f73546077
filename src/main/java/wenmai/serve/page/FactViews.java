package wenmai.serve.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenmai.serve.explore.DatedFact;
import wenmai.serve.explore.Edge;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Evidence;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Intention;
import wenmai.serve.explore.Relation;
import wenmai.serve.explore.Terms;
import wenmai.serve.http.PageAddress;

/** Entities, facts and evidence as the templates show them, in one language. */
final class FactViews {
  private static final int LONGEST_LABEL = 80;

  private final Explorer explorer;
  private final Terms terms;
  private final Language language;
  private final boolean isEditing;

  FactViews(Explorer explorer, Terms terms, Language language) {
    this(explorer, terms, language, false);
  }

  /**
   * The same.
   *
   * @param isEditing whether claims are shown to someone who may reject them
   */
  FactViews(Explorer explorer, Terms terms, Language language, boolean isEditing) {
    this.explorer = explorer;
    this.terms = terms;
    this.language = language;
    this.isEditing = isEditing;
  }

  /** A label that is short enough to stand in a line. */
  static String shortened(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
  }

  Map<String, Object> chip(EntityNode node) {
    return Map.of(
        "label", shortened(node.label()),
        "href", PageAddress.of(node.iri()),
        "type", terms.label(node.type(), language.code()),
        "family", node.type().family().localName());
  }

  /** The heading of the facts of a relation. */
  String title(Relation relation) {
    return relation.outgoing()
        ? terms.label(relation.predicate(), language.code())
        : language.text("in." + relation.predicate().localName());
  }

  /** A fact seen from one of its ends. */
  Map<String, Object> fact(Edge edge, String seenFrom) {
    String other = edge.subject().equals(seenFrom) ? edge.object() : edge.subject();
    Map<String, Object> view = evidenced(explorer.evidence(edge), names(edge));
    explorer.entity(other).ifPresent(node -> view.put("other", chip(node)));
    return view;
  }

  /** A fact with both its ends. */
  Map<String, Object> statement(Edge edge, List<Evidence> evidence) {
    Map<String, Object> view = evidenced(evidence, names(edge));
    view.put("whole", true);
    view.put("predicate", terms.label(edge.predicate(), language.code()));
    explorer.entity(edge.subject()).ifPresent(node -> view.put("subject", chip(node)));
    explorer
        .entity(edge.object())
        .ifPresentOrElse(
            node -> view.put("other", chip(node)), () -> view.put("date", edge.object()));
    return view;
  }

  Map<String, Object> dated(DatedFact fact, EntityNode entity) {
    Map<String, Object> view = evidenced(fact.evidence(), names(entity));
    view.put("date", fact.date());
    return view;
  }

  Map<String, Object> intention(Intention intention) {
    Map<String, Object> view =
        statement(
            new Edge(intention.subject(), intention.predicate(), intention.object()),
            List.of(intention.evidence()));
    view.put("roles", language.text(intention.modality()));
    return view;
  }

  private Map<String, Object> evidenced(List<Evidence> evidence, Collection<String> names) {
    Map<String, Object> view = new TreeMap<>();
    List<Map<String, Object>> shown =
        evidence.stream().map(found -> evidence(found, names)).toList();
    view.put("evidence", shown.subList(0, Math.min(1, shown.size())));
    view.put("more", shown.subList(Math.min(1, shown.size()), shown.size()));
    view.put("hasMore", shown.size() > 1);
    view.put("moreCount", language.text("moreEvidence").replace("{n}", "" + (shown.size() - 1)));
    view.put("register", shown.isEmpty());
    Set<String> roles = new LinkedHashSet<>();
    evidence.forEach(found -> roles.addAll(found.roles()));
    view.put("roles", String.join("、", roles));
    return view;
  }

  private Map<String, Object> evidence(Evidence evidence, Collection<String> names) {
    return Map.of(
        "reject", isEditing ? evidence.claim() : "",
        "segments", QuoteMarks.segments(evidence.quote(), names),
        "article", PageAddress.of(evidence.article()),
        "headline", evidence.headline().isEmpty() ? evidence.source() : evidence.headline(),
        "published", evidence.published(),
        "source", evidence.source(),
        "confidence", String.format(Locale.ROOT, "%.0f %%", evidence.confidence() * 100),
        "rule", evidence.rule());
  }

  private Set<String> names(Edge edge) {
    Set<String> names = new LinkedHashSet<>();
    explorer.entity(edge.subject()).ifPresent(node -> names.addAll(names(node)));
    explorer.entity(edge.object()).ifPresent(node -> names.addAll(names(node)));
    return names;
  }

  private static Set<String> names(EntityNode node) {
    Set<String> names = new LinkedHashSet<>(node.names());
    names.add(node.label());
    return names;
  }
}
