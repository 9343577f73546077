package wenmai.build;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Modality;
import wenmai.model.OffsetMap;
import wenmai.model.Paragraph;
import wenmai.model.PartialDate;
import wenmai.model.Predicate;
import wenmai.model.Span;

/**
 * The JSON form of the readings of one source file.
 *
 * <p>{@code {"version":2,"readings":[{"article":…,"entities":…,"mentions":…,"facts":…}]}}; mentions
 * and facts name entities by their id, spans are {@code [start,end]}, the offset map is a list of
 * runs {@code [clean start, source start]} in which both offsets grow by one. Quotes are cut from
 * the text, which may be covered where a mention stands. What does not parse throws an unchecked
 * exception.
 */
public final class ReadingJson {
  private static final int VERSION = 2;

  private ReadingJson() {}

  /** The JSON form of readings. */
  public static String write(List<ArticleReading> readings) {
    JsonObject root = new JsonObject();
    root.addProperty("version", VERSION);
    root.add("readings", array(readings, ReadingJson::reading));
    return root.toString();
  }

  /**
   * The readings of a JSON form.
   *
   * @param path the path of their source file, which the form does not hold
   */
  public static List<ArticleReading> read(String json, String path) {
    JsonObject root = JsonParser.parseString(json).getAsJsonObject();
    if (!root.has("version") || root.get("version").getAsInt() != VERSION) {
      throw new IllegalArgumentException("readings of another version");
    }
    return list(root, "readings", reading -> reading(reading.getAsJsonObject(), path));
  }

  private static JsonObject reading(ArticleReading reading) {
    JsonObject json = new JsonObject();
    json.add("article", article(reading.article()));
    json.add("entities", array(reading.entities(), ReadingJson::entity));
    json.add("mentions", array(reading.mentions(), ReadingJson::mention));
    json.add("facts", array(reading.facts(), ReadingJson::fact));
    return json;
  }

  private static ArticleReading reading(JsonObject json, String path) {
    Article article = article(object(json, "article"), path);
    Map<String, Entity> byId = new LinkedHashMap<>();
    for (Entity entity : list(json, "entities", e -> entity(e.getAsJsonObject()))) {
      byId.put(entity.id(), entity);
    }
    return new ArticleReading(
        article,
        List.copyOf(byId.values()),
        list(json, "mentions", m -> mention(m.getAsJsonObject(), byId)),
        list(json, "facts", f -> fact(f.getAsJsonObject(), article, byId)));
  }

  private static JsonObject article(Article article) {
    JsonObject json = new JsonObject();
    json.addProperty("ordinal", article.ordinal());
    json.addProperty("contentHash", article.contentHash());
    json.addProperty("title", article.title());
    json.addProperty("text", article.text());
    json.add("paragraphs", array(article.paragraphs(), ReadingJson::paragraph));
    article.published().ifPresent(date -> json.addProperty("published", date.toString()));
    json.add("sourceOffsets", runs(article.sourceOffsets()));
    return json;
  }

  private static Article article(JsonObject json, String path) {
    String text = string(json, "text");
    return new Article(
        path,
        member(json, "ordinal").getAsInt(),
        string(json, "contentHash"),
        string(json, "title"),
        text,
        list(json, "paragraphs", p -> paragraph(p.getAsJsonObject())),
        optional(json, "published").map(ReadingJson::date),
        offsets(array(json, "sourceOffsets"), text.length()));
  }

  private static JsonArray runs(OffsetMap map) {
    JsonArray runs = new JsonArray();
    for (int i = 0; i < map.length(); i++) {
      if (i == 0 || map.toSource(i) != map.toSource(i - 1) + 1) {
        runs.add(pair(i, map.toSource(i)));
      }
    }
    return runs;
  }

  private static OffsetMap offsets(JsonArray runs, int length) {
    int[] offsets = new int[length];
    for (int run = 0; run < runs.size(); run++) {
      int start = runs.get(run).getAsJsonArray().get(0).getAsInt();
      int source = runs.get(run).getAsJsonArray().get(1).getAsInt();
      int end =
          run + 1 < runs.size() ? runs.get(run + 1).getAsJsonArray().get(0).getAsInt() : length;
      IntStream.range(start, end).forEach(i -> offsets[i] = source + i - start);
    }
    return OffsetMap.of(offsets);
  }

  private static JsonObject paragraph(Paragraph paragraph) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", paragraph.kind().name());
    json.add("span", span(paragraph.span()));
    return json;
  }

  private static Paragraph paragraph(JsonObject json) {
    return new Paragraph(Paragraph.Kind.valueOf(string(json, "kind")), span(json));
  }

  private static JsonObject entity(Entity entity) {
    JsonObject json = new JsonObject();
    json.addProperty("id", entity.id());
    json.addProperty("type", entity.type().name());
    json.addProperty("name", entity.name());
    JsonArray aliases = new JsonArray();
    entity.aliases().forEach(aliases::add);
    json.add("aliases", aliases);
    entity.divisionCode().ifPresent(code -> json.addProperty("divisionCode", code));
    return json;
  }

  private static Entity entity(JsonObject json) {
    return new Entity(
        string(json, "id"),
        EntityType.valueOf(string(json, "type")),
        string(json, "name"),
        list(json, "aliases", JsonElement::getAsString),
        optional(json, "divisionCode"));
  }

  private static JsonObject mention(LinkedMention linked) {
    JsonObject json = new JsonObject();
    json.addProperty("entity", linked.entity().id());
    json.add("span", span(linked.mention().span()));
    json.addProperty("exact", linked.mention().exact());
    json.addProperty("type", linked.mention().type().name());
    json.addProperty("recognizer", linked.mention().recognizer());
    json.addProperty("confidence", linked.mention().confidence());
    return json;
  }

  private static LinkedMention mention(JsonObject json, Map<String, Entity> entities) {
    return new LinkedMention(
        new Mention(
            span(json),
            string(json, "exact"),
            EntityType.valueOf(string(json, "type")),
            string(json, "recognizer"),
            member(json, "confidence").getAsDouble()),
        entity(entities, string(json, "entity")));
  }

  private static JsonObject fact(Fact fact) {
    JsonObject json = new JsonObject();
    json.addProperty("subject", fact.subject().id());
    json.addProperty("predicate", fact.predicate().name());
    if (fact.object() instanceof FactObject.OfEntity object) {
      json.addProperty("object", object.entity().id());
    } else if (fact.object() instanceof FactObject.OfDate object) {
      json.addProperty("date", object.date().toString());
    }
    fact.role().ifPresent(role -> json.addProperty("role", role));
    json.add("span", span(fact.evidence().span()));
    json.addProperty("rule", fact.rule());
    json.addProperty("confidence", fact.confidence());
    if (!fact.isStated()) {
      json.addProperty("modality", fact.modality().label());
    }
    return json;
  }

  private static Fact fact(JsonObject json, Article article, Map<String, Entity> entities) {
    Span span = span(json);
    FactObject object =
        optional(json, "date")
            .<FactObject>map(text -> new FactObject.OfDate(date(text)))
            .orElseGet(() -> new FactObject.OfEntity(entity(entities, string(json, "object"))));
    return new Fact(
        entity(entities, string(json, "subject")),
        Predicate.valueOf(string(json, "predicate")),
        object,
        optional(json, "role"),
        new Evidence(span, span.of(article.text())),
        string(json, "rule"),
        member(json, "confidence").getAsDouble(),
        optional(json, "modality").flatMap(Modality::fromLabel).orElse(Modality.STATED));
  }

  private static Entity entity(Map<String, Entity> entities, String id) {
    return Optional.ofNullable(entities.get(id))
        .orElseThrow(() -> new NoSuchElementException("no entity " + id));
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("no date: " + text));
  }

  private static JsonArray span(Span span) {
    return pair(span.start(), span.end());
  }

  private static Span span(JsonObject json) {
    JsonArray span = array(json, "span");
    return new Span(span.get(0).getAsInt(), span.get(1).getAsInt());
  }

  private static JsonArray pair(int first, int second) {
    JsonArray pair = new JsonArray(2);
    pair.add(first);
    pair.add(second);
    return pair;
  }

  private static String string(JsonObject json, String name) {
    return member(json, name).getAsString();
  }

  private static Optional<String> optional(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
  }

  private static JsonObject object(JsonObject json, String name) {
    return member(json, name).getAsJsonObject();
  }

  private static JsonElement member(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .orElseThrow(() -> new NoSuchElementException("no " + name));
  }

  private static JsonArray array(JsonObject json, String name) {
    return member(json, name).getAsJsonArray();
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonElement> form) {
    JsonArray array = new JsonArray(values.size());
    values.forEach(value -> array.add(form.apply(value)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> value) {
    List<T> values = new ArrayList<>();
    array(json, name).forEach(element -> values.add(value.apply(element)));
    return List.copyOf(values);
  }
}
