package wenmai.serve.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;
import wenmai.model.Predicate;
import wenmai.serve.explore.Explorer;
import wenmai.serve.explore.Terms;

/** The classes and predicates of the graph with their labels and counts, as JSON. */
final class VocabularyJson {
  private VocabularyJson() {}

  static JsonElement of(Explorer explorer, Terms terms) {
    JsonArray classes = new JsonArray();
    for (EntityType type : EntityType.values()) {
      JsonObject json = term(Vocabulary.of(type).getURI(), type.localName());
      type.parent().ifPresent(parent -> json.addProperty("parent", parent.localName()));
      json.addProperty("zh", terms.label(type, "zh"));
      json.addProperty("en", terms.label(type, "en"));
      json.addProperty("count", explorer.count(type));
      classes.add(json);
    }
    JsonArray predicates = new JsonArray();
    for (Predicate predicate : Predicate.values()) {
      JsonObject json = term(Vocabulary.of(predicate).getURI(), predicate.localName());
      json.addProperty("zh", terms.label(predicate, "zh"));
      json.addProperty("en", terms.label(predicate, "en"));
      json.addProperty("count", explorer.count(predicate));
      predicates.add(json);
    }
    JsonObject prefixes = new JsonObject();
    Vocabulary.PREFIXES.forEach(prefixes::addProperty);
    JsonObject json = new JsonObject();
    json.add("classes", classes);
    json.add("predicates", predicates);
    json.add("prefixes", prefixes);
    return json;
  }

  private static JsonObject term(String iri, String name) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("iri", iri);
    return json;
  }
}
