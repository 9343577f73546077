package wenmai.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.evaluate.Prediction.PredictedEntity;
import wenmai.evaluate.Prediction.PredictedFact;
import wenmai.graph.GraphQuery;
import wenmai.graph.GraphStore;
import wenmai.graph.ResultFormat;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;

/**
 * What a graph holds of each article, asked in SPARQL; articles go by their file's bare name.
 *
 * <p>Everything keeps the order of the rows: where two predictions would match one annotation, the
 * first does, as in the shared scorer.
 */
final class Predictions {
  private static final String PREFIXES =
      """
      PREFIX wm: <%s>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """
          .formatted(Vocabulary.WM);
  private static final String CLASSES_AND_LABELS =
      """
      SELECT DISTINCT ?file ?e ?class ?label WHERE {
        ?m a wm:Mention ; wm:inArticle/wm:sourceFile ?file ; wm:refersTo ?e .
        ?e a ?class ; skos:prefLabel|skos:altLabel ?label . }
      """;
  private static final String FORMS =
      """
      SELECT DISTINCT ?file ?e ?text WHERE {
        ?m a wm:Mention ; wm:inArticle/wm:sourceFile ?file ; wm:refersTo ?e ; wm:exact ?text . }
      """;
  private static final String CLAIMS =
      """
      SELECT DISTINCT ?file ?s ?p ?o ?role ?rule ?confidence WHERE {
        ?c a wm:Claim ; wm:inArticle/wm:sourceFile ?file ;
           rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; wm:rule ?rule ; wm:confidence ?confidence .
        OPTIONAL { ?c wm:role ?role } }
      """;
  private final GraphStore store;
  private final Map<String, Map<String, PredictedEntity>> entities = new TreeMap<>();
  private final Map<String, List<PredictedFact>> facts = new TreeMap<>();

  private Predictions(GraphStore store) {
    this.store = store;
  }

  static Predictions of(GraphStore store) {
    Predictions predictions = new Predictions(store);
    predictions.readEntities();
    predictions.readFacts();
    return predictions;
  }

  Prediction article(String id) {
    return new Prediction(entities.getOrDefault(id, Map.of()), facts.getOrDefault(id, List.of()));
  }

  private void readEntities() {
    for (JsonObject row : rows(CLASSES_AND_LABELS)) {
      PredictedEntity entity =
          entities
              .computeIfAbsent(articleId(row), id -> new LinkedHashMap<>())
              .computeIfAbsent(
                  text(row, "e"),
                  iri -> new PredictedEntity(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
      localName(text(row, "class"))
          .flatMap(EntityType::fromLocalName)
          .ifPresent(entity.classes()::add);
      entity.labels().add(SurfaceForm.of(text(row, "label")));
    }
    for (JsonObject row : rows(FORMS)) {
      PredictedEntity entity = entities.getOrDefault(articleId(row), Map.of()).get(text(row, "e"));
      if (entity != null) {
        entity.here().add(SurfaceForm.of(text(row, "text")));
        entity.labels().add(SurfaceForm.of(text(row, "text")));
      }
    }
  }

  private void readFacts() {
    for (JsonObject row : rows(CLAIMS)) {
      String role = row.has("role") ? SurfaceForm.of(text(row, "role")) : "";
      localName(text(row, "p"))
          .ifPresent(
              predicate ->
                  facts
                      .computeIfAbsent(articleId(row), id -> new ArrayList<>())
                      .add(
                          new PredictedFact(
                              text(row, "s"),
                              predicate,
                              text(row, "o"),
                              role,
                              text(row, "rule"),
                              Double.parseDouble(text(row, "confidence")))));
    }
  }

  private List<JsonObject> rows(String select) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphQuery.query(store, PREFIXES + select, ResultFormat.JSON, out);
    JsonArray bindings =
        JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonObject("results")
            .getAsJsonArray("bindings");
    return bindings.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static String text(JsonObject row, String variable) {
    return row.getAsJsonObject(variable).get("value").getAsString();
  }

  private static Optional<String> localName(String iri) {
    return iri.startsWith(Vocabulary.WM)
        ? Optional.of(iri.substring(Vocabulary.WM.length()))
        : Optional.empty();
  }

  private static String articleId(JsonObject row) {
    String file = text(row, "file");
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
