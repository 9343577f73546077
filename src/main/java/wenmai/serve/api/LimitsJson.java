package wenmai.serve.api;

import com.google.gson.JsonObject;
import wenmai.serve.limit.Limits;

/** The limits of a server as a JSON object, by their keys. */
public final class LimitsJson {
  private LimitsJson() {}

  /** The object. */
  public static JsonObject of(Limits limits) {
    JsonObject json = new JsonObject();
    limits.values().forEach((limit, value) -> json.addProperty(limit.key(), value));
    return json;
  }
}
