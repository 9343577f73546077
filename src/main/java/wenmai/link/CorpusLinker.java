package wenmai.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Predicate;

/**
 * The linking of the entities of many articles, a fold over them in the order of their ids.
 *
 * <p>Entities of one key are one; so are companies that differ only in their legal form, and a name
 * that another article gives as the only full name of an alias. Persons of one name are one only
 * where they share a post, an employer, a team or an aid sender: two people may bear one name.
 */
public final class CorpusLinker {
  private static final String BASE = "https://w3id.org/wenmai/id/";
  private static final Pattern LEGAL_FORM = Pattern.compile("(集团)?(有限责任公司|股份有限公司|有限公司|公司|集团)$");
  private static final int SHORTEST_ALIAS = 5;
  private static final Set<Predicate> AFFILIATIONS =
      Set.of(Predicate.HOLDS_POSITION, Predicate.MEMBER_OF, Predicate.DISPATCHED_BY);

  private final Lexicon lexicon;

  public CorpusLinker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The IRIs of all entities; the order of the readings does not matter. */
  public Linking link(List<ArticleReading> readings) {
    Corpus corpus = new Corpus();
    readings.stream()
        .sorted(Comparator.comparing(reading -> reading.article().id()))
        .forEach(corpus::add);
    return corpus.linking();
  }

  /** What the fold holds. */
  private final class Corpus {
    private final SortedMap<String, String> keys = new TreeMap<>();
    private final DisjointSets same = new DisjointSets();
    private final SortedMap<String, SortedSet<String>> fullNamesOfAlias = new TreeMap<>();
    private final SortedMap<String, String> namesOfKeys = new TreeMap<>();
    private final SortedMap<String, String> companiesByCore = new TreeMap<>();
    private final SortedMap<String, List<Person>> persons = new TreeMap<>();

    private record Person(String node, SortedSet<String> affiliations) {}

    void add(ArticleReading reading) {
      EntityKeys article = new EntityKeys(reading, lexicon.gazetteer());
      for (Entity entity : reading.entities()) {
        String node = reading.article().id() + "/" + entity.id();
        if (entity.type() == EntityType.PERSON) {
          String person = NameForm.withMiddleDots(entity.name());
          keys.put(node, "person/" + person + "/" + node);
          persons
              .computeIfAbsent(person, name -> new ArrayList<>())
              .add(
                  new Person(
                      keys.getOrDefault(node, node), affiliations(reading, entity, article)));
          continue;
        }
        String key = article.key(entity);
        keys.put(node, key);
        namesOfKeys.put(key, entity.name());
        aliases(entity, key);
        company(entity, key);
      }
    }

    private SortedSet<String> affiliations(
        ArticleReading reading, Entity person, EntityKeys article) {
      SortedSet<String> affiliations = new TreeSet<>();
      for (Fact fact : reading.facts()) {
        if (fact.isStated()
            && fact.subject().equals(person)
            && AFFILIATIONS.contains(fact.predicate())
            && fact.object() instanceof FactObject.OfEntity object) {
          affiliations.add(article.key(object.entity()));
        }
      }
      return affiliations;
    }

    private void aliases(Entity entity, String key) {
      if (entity.type().family() == EntityType.PLACE) {
        return;
      }
      for (String alias : entity.aliases()) {
        if (alias.length() >= SHORTEST_ALIAS) {
          fullNamesOfAlias.computeIfAbsent(room(key) + alias, a -> new TreeSet<>()).add(key);
        }
      }
    }

    private void company(Entity entity, String key) {
      String core = LEGAL_FORM.matcher(entity.name()).replaceFirst("");
      if (entity.type() == EntityType.COMPANY && core.length() >= 4) {
        String other = companiesByCore.putIfAbsent(core, key);
        if (other != null) {
          same.join(other, key);
        }
      }
    }

    private String room(String key) {
      return key.substring(0, key.indexOf('/') + 1);
    }

    Linking linking() {
      fullNamesOfAlias.forEach(
          (alias, full) -> {
            if (full.size() == 1 && namesOfKeys.containsKey(alias)) {
              same.join(alias, full.first());
            }
          });
      joinPersons();
      SortedMap<String, String> iris = new TreeMap<>();
      keys.forEach((node, key) -> iris.put(node, iri(key)));
      return new Linking(iris);
    }

    private void joinPersons() {
      SortedMap<String, String> personByAffiliation = new TreeMap<>();
      persons.forEach(
          (name, bearers) ->
              bearers.forEach(
                  person ->
                      person
                          .affiliations()
                          .forEach(
                              unit -> {
                                String anchor = "person/" + name + "/!" + same.find(unit);
                                String other =
                                    personByAffiliation.putIfAbsent(anchor, person.node());
                                same.join(anchor, other == null ? person.node() : other);
                                same.join(anchor, person.node());
                              })));
    }

    /** The IRI of a set of keys; of a person, with a digest of the anchor that tells whom. */
    private String iri(String key) {
      String root = same.find(key);
      if (!root.startsWith("person/")) {
        return BASE + root.replaceAll("[\\s<>\"{}|\\\\^`%#?]", "_");
      }
      String name = root.substring("person/".length(), root.indexOf('/', "person/".length()));
      return BASE + "person/" + name + "-" + digest(root);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
