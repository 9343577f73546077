package wenmai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** The annotation of the sample articles holds to its own format and covers what it promises. */
class SampleGoldTest {
  private static final Path GOLD = Path.of("data", "gold");
  private static final Path ARTICLES = Path.of("data", "articles");
  private static final Pattern INSIGNIFICANT = Pattern.compile("[\\s“”\"'‘’「」《》()（）]");
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern OUT_OF_SCOPE =
      Pattern.compile("[^，]{1,6}族|中共党员|群众|民进|\\d{4}年\\d{1,2}月出生|\\S*学历");
  private static final List<EntityType> TYPES =
      Stream.of(EntityType.values())
          .filter(type -> type != EntityType.PROGRAM)
          .filter(type -> type.parent().orElse(EntityType.PROGRAM) == EntityType.PROGRAM)
          .toList();

  private static List<Gold> all = List.of();

  @BeforeAll
  static void readGold() throws IOException {
    all = gold();
  }

  static List<Gold> gold() throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Gold::read)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("gold")
  void statesItsIdentity(Gold gold) {
    List<String> lines = gold.text().lines().toList();
    assertThat(gold.json().get("id").getAsString()).isEqualTo(gold.id());
    assertThat(gold.json().get("title").getAsString()).isEqualTo(lines.get(0));
    assertThat(gold.names()).containsAll(strings(gold.json().getAsJsonArray("bylines")));
    JsonElement published = gold.json().get("published");
    assertThat(published.isJsonNull() || DATE.matcher(published.getAsString()).matches()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("gold")
  void belongsToASampleArticle(Gold gold) {
    String number = gold.id().substring(0, 3);
    assertThat(Stream.of("txt", "html", "pdf").map(e -> ARTICLES.resolve(number + "." + e)))
        .anyMatch(Files::isRegularFile);
  }

  @ParameterizedTest
  @MethodSource("gold")
  void namesWhatTheArticlePrints(Gold gold) {
    String printed = significant(gold.text());
    for (JsonObject entity : gold.entities()) {
      for (String form : forms(entity)) {
        boolean chain = entity.get("type").getAsString().equals("IndustryCluster");
        String wanted = significant(chain ? form.replaceFirst("产业链$", "") : form);
        assertThat(printed).as("%s in %s", form, gold.id()).contains(wanted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("gold")
  void givesEachThingOneEntity(Gold gold) {
    assertThat(gold.entities().stream().map(entity -> entity.get("name").getAsString()))
        .doesNotHaveDuplicates();
    for (JsonObject entity : gold.entities()) {
      assertThat(forms(entity)).as(gold.id()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("gold")
  void keepsWithinTheTypes(Gold gold) {
    for (JsonObject entity : gold.entities()) {
      assertThat(typeOf(entity)).as("%s", entity).isIn(TYPES);
      if (entity.has("subtype")) {
        assertSubtypeFits(entity);
      }
    }
  }

  private static void assertSubtypeFits(JsonObject entity) {
    String subtype = entity.get("subtype").getAsString();
    if (subtype.equals("Other")) {
      assertThat(typeOf(entity)).isEqualTo(EntityType.ORGANIZATION);
    } else {
      assertThat(EntityType.fromLocalName(subtype).flatMap(EntityType::parent))
          .as("%s", entity)
          .contains(typeOf(entity));
    }
  }

  @ParameterizedTest
  @MethodSource("gold")
  void provesEveryFact(Gold gold) {
    for (JsonObject fact : gold.facts()) {
      Optional<Predicate> predicate = Predicate.fromLocalName(fact.get("p").getAsString());
      assertThat(predicate).as("%s", fact).isPresent();
      assertThat(gold.text()).contains(fact.get("evidence").getAsString());
      assertThat(fact.get("evidence").getAsString()).isNotBlank().doesNotContain("\n");
      assertThat(gold.names()).as(gold.id()).contains(fact.get("s").getAsString());
      if (predicate.orElseThrow().takesDate()) {
        assertThat(fact.get("o").getAsString()).matches(DATE);
      } else {
        assertThat(gold.names()).as(gold.id()).contains(fact.get("o").getAsString());
      }
      assertThat(fact.has("role")).isEqualTo(predicate.orElseThrow() == Predicate.HOLDS_POSITION);
    }
  }

  @ParameterizedTest
  @MethodSource("gold")
  void statesEachFactOnce(Gold gold) {
    assertThat(gold.facts().stream().map(SampleGoldTest::keyOf)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("gold")
  void leavesOutWhatIsOutOfScope(Gold gold) {
    assertThat(gold.entities().stream().flatMap(entity -> forms(entity).stream()))
        .noneMatch(form -> OUT_OF_SCOPE.matcher(form).matches());
    assertThat(gold.facts().stream().filter(fact -> fact.has("role")))
        .noneMatch(fact -> OUT_OF_SCOPE.matcher(fact.get("role").getAsString()).matches());
  }

  @Test
  void annotatesEverySampleArticle() throws IOException {
    Set<String> annotated =
        all.stream().map(gold -> gold.id().substring(0, 3)).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(ARTICLES)) {
      Stream<String> numbers =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .map(name -> name.substring(0, 3));
      assertThat(numbers).allMatch(annotated::contains);
    }
  }

  @Test
  void coversEveryTypeAndPredicate() {
    Map<EntityType, Integer> types = new HashMap<>();
    Map<String, Integer> predicates = new HashMap<>();
    for (Gold gold : all) {
      gold.entities().forEach(entity -> types.merge(typeOf(entity), 1, Integer::sum));
      gold.facts().forEach(f -> predicates.merge(f.get("p").getAsString(), 1, Integer::sum));
    }
    assertThat(all).hasSizeGreaterThanOrEqualTo(24);
    assertThat(types.keySet()).containsExactlyInAnyOrderElementsOf(TYPES);
    assertThat(predicates.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Predicate.values()).map(Predicate::localName).toList());
    assertThat(sum(types)).isGreaterThanOrEqualTo(150);
    assertThat(sum(predicates)).isGreaterThanOrEqualTo(150);
  }

  @Test
  void coversEverySubtype() {
    Set<String> subtypes = new TreeSet<>();
    for (Gold gold : all) {
      gold.entities().stream()
          .filter(entity -> entity.has("subtype"))
          .forEach(entity -> subtypes.add(entity.get("subtype").getAsString()));
    }
    assertThat(subtypes)
        .containsAll(
            Stream.of(EntityType.values())
                .filter(type -> type.parent().isPresent())
                .filter(type -> type.family() != EntityType.PROGRAM)
                .map(EntityType::localName)
                .toList());
  }

  private static EntityType typeOf(JsonObject entity) {
    return EntityType.fromLocalName(entity.get("type").getAsString()).orElseThrow();
  }

  private static List<String> forms(JsonObject entity) {
    return Stream.concat(
            Stream.of(entity.get("name").getAsString()),
            strings(entity.getAsJsonArray("aliases")).stream())
        .toList();
  }

  private static List<String> keyOf(JsonObject fact) {
    return Stream.of("s", "p", "o", "role")
        .map(key -> fact.has(key) ? fact.get(key).getAsString() : "")
        .toList();
  }

  private static String significant(String text) {
    return INSIGNIFICANT.matcher(text).replaceAll("");
  }

  private static List<String> strings(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }

  private static <K> int sum(Map<K, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** One annotated article: its identifier, clean text and annotation. */
  record Gold(String id, String text, JsonObject json) {
    static Gold read(Path file) {
      try {
        String id = file.getFileName().toString().replace(".json", "");
        String text = Files.readString(GOLD.resolve(id + ".txt"));
        return new Gold(id, text, new Gson().fromJson(Files.readString(file), JsonObject.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<JsonObject> entities() {
      return objects("entities");
    }

    List<JsonObject> facts() {
      return objects("facts");
    }

    Set<String> names() {
      Set<String> names = new HashSet<>();
      entities().forEach(entity -> names.add(entity.get("name").getAsString()));
      return names;
    }

    private List<JsonObject> objects(String key) {
      return StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
          .map(JsonElement::getAsJsonObject)
          .toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }
}
