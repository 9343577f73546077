package wenmai.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import wenmai.evaluate.GoldArticle.GoldEntity;
import wenmai.evaluate.GoldArticle.GoldFact;
import wenmai.model.EntityType;

/**
 * A folder of annotated articles: {@code NNN-MM.txt} the clean text, {@code NNN-MM.json} what it
 * says.
 *
 * @param articles the annotations, in the order of their ids
 * @param texts the text files, in the same order
 */
public record Gold(List<GoldArticle> articles, List<Path> texts) {
  public Gold {
    articles = List.copyOf(articles);
    texts = List.copyOf(texts);
  }

  /**
   * The gold of a folder.
   *
   * @throws UncheckedIOException when the folder holds no annotation, or an annotation is
   *     unreadable or has no text
   */
  public static Gold load(Path folder) {
    List<Path> annotations;
    try (Stream<Path> files = Files.list(folder)) {
      annotations = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the gold folder " + folder + " cannot be listed", e);
    }
    if (annotations.isEmpty()) {
      throw problem(folder + " holds no annotation (*.json)");
    }
    List<GoldArticle> articles = new ArrayList<>();
    List<Path> texts = new ArrayList<>();
    for (Path annotation : annotations) {
      String id = String.valueOf(annotation.getFileName()).replaceFirst("\\.json$", "");
      Path text = folder.resolve(id + ".txt");
      if (!Files.isRegularFile(text)) {
        throw problem(annotation + " has no text beside it: " + text);
      }
      articles.add(article(id, annotation));
      texts.add(text);
    }
    return new Gold(articles, texts);
  }

  private static UncheckedIOException problem(String message) {
    return new UncheckedIOException(message, new IOException(message));
  }

  private static GoldArticle article(String id, Path annotation) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(annotation)).getAsJsonObject();
      return new GoldArticle(
          id,
          json.has("bylines") ? list(json, "bylines", JsonElement::getAsString) : List.of(),
          list(json, "entities", entity -> entity(entity.getAsJsonObject())),
          list(json, "facts", fact -> fact(fact.getAsJsonObject())));
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new UncheckedIOException(
          annotation + " is no annotation: " + e.getMessage(), new IOException(e));
    }
  }

  private static GoldEntity entity(JsonObject json) {
    String type = text(json, "type");
    return new GoldEntity(
        text(json, "name"),
        EntityType.fromLocalName(type)
            .orElseThrow(() -> new JsonParseException("there is no type " + type)),
        optional(json, "subtype"),
        aliases(json));
  }

  private static Set<String> aliases(JsonObject json) {
    return json.has("aliases")
        ? new HashSet<>(list(json, "aliases", JsonElement::getAsString))
        : Set.of();
  }

  private static GoldFact fact(JsonObject json) {
    return new GoldFact(
        text(json, "s"),
        text(json, "p"),
        text(json, "o"),
        optional(json, "role").orElse(""),
        optional(json, "evidence").orElse(""));
  }

  private static Optional<String> optional(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(value -> !value.isJsonNull())
        .map(JsonElement::getAsString);
  }

  private static String text(JsonObject json, String name) {
    return optional(json, name)
        .orElseThrow(() -> new JsonParseException("'" + name + "' is missing"));
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> value) {
    JsonArray array = json.getAsJsonArray(name);
    if (array == null) {
      throw new JsonParseException("'" + name + "' is missing");
    }
    List<T> values = new ArrayList<>();
    array.forEach(element -> values.add(value.apply(element)));
    return values;
  }
}
