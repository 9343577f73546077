package wenmai.serve.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import wenmai.serve.explore.Edge;
import wenmai.serve.explore.EntityNode;
import wenmai.serve.explore.Evidence;
import wenmai.serve.http.PageAddress;

/** The JSON forms of what the explorer finds. */
final class ApiJson {
  private ApiJson() {}

  static JsonObject node(EntityNode node) {
    JsonObject json = new JsonObject();
    json.addProperty("iri", node.iri());
    json.addProperty("page", PageAddress.of(node.iri()));
    json.addProperty("label", node.label());
    json.addProperty("type", node.type().localName());
    json.addProperty("degree", node.degree());
    json.addProperty("mentions", node.mentions());
    return json;
  }

  static JsonObject edge(Edge edge, List<String> roles) {
    JsonObject json = new JsonObject();
    json.addProperty("subject", edge.subject());
    json.addProperty("predicate", edge.predicate().localName());
    json.addProperty("object", edge.object());
    json.add("roles", texts(roles));
    return json;
  }

  static JsonObject evidence(Evidence evidence) {
    JsonObject json = new JsonObject();
    json.addProperty("claim", evidence.claim());
    json.addProperty("quote", evidence.quote());
    json.add("roles", texts(evidence.roles()));
    json.addProperty("article", PageAddress.of(evidence.article()));
    json.addProperty("headline", evidence.headline());
    json.addProperty("source", evidence.source());
    json.addProperty("published", evidence.published());
    json.addProperty("confidence", evidence.confidence());
    json.addProperty("rule", evidence.rule());
    return json;
  }

  static JsonArray texts(List<String> texts) {
    JsonArray json = new JsonArray();
    texts.forEach(json::add);
    return json;
  }

  static <T> JsonArray list(List<T> values, Function<T, ? extends JsonElement> form) {
    JsonArray json = new JsonArray();
    values.forEach(value -> json.add(form.apply(value)));
    return json;
  }
}
