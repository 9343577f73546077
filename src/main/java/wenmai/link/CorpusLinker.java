package wenmai.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
 * The linking of the entities of many articles: each gives clues, the clues of a block tell which
 * names are one, and with these the entities of each article have their IRIs.
 *
 * <p>Entities of one key are one; so are companies that differ only in their legal form, and a name
 * that another article gives as the only full name of an alias. Persons of one name are one only
 * where they share a post, an employer, a team or an aid sender: two people may bear one name.
 */
public final class CorpusLinker {
  private static final String BASE = "https://w3id.org/wenmai/id/";
  private static final Pattern LEGAL_FORM = Pattern.compile("(集团)?(有限责任公司|股份有限公司|有限公司|公司|集团)$");
  private static final String NOT_IN_IRIS = "[\\s<>\"{}|\\\\^`%#?]";
  private static final int SHORTEST_ALIAS = 5;
  private static final int SHORTEST_COMPANY = 4;
  private static final Set<Predicate> AFFILIATIONS =
      Set.of(Predicate.HOLDS_POSITION, Predicate.MEMBER_OF, Predicate.DISPATCHED_BY);

  private final Lexicon lexicon;

  public CorpusLinker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The IRIs of all entities; the order of the readings does not matter. */
  public Linking link(List<ArticleReading> readings) {
    SortedSet<LinkingClue> clues = new TreeSet<>();
    readings.forEach(reading -> clues.addAll(clues(reading)));
    return link(readings, JoinedNames.of(clues));
  }

  /** What one article tells about which names are one. */
  public List<LinkingClue> clues(ArticleReading reading) {
    EntityKeys keys = new EntityKeys(reading, lexicon.gazetteer());
    List<LinkingClue> clues = new ArrayList<>();
    for (Entity entity : reading.entities()) {
      if (entity.type() == EntityType.PERSON) {
        List<String> affiliations = List.copyOf(affiliations(reading, entity, keys));
        if (affiliations.size() > 1) {
          String name = NameForm.withMiddleDots(entity.name());
          clues.add(new LinkingClue(LinkingClue.Kind.PERSON, name, affiliations));
        }
      } else {
        String key = keys.key(entity);
        clues.add(new LinkingClue(LinkingClue.Kind.NAME, key, List.of()));
        clues.addAll(aliases(entity, key));
        clues.addAll(company(entity, key));
      }
    }
    return clues;
  }

  private static List<LinkingClue> aliases(Entity entity, String key) {
    String room = key.substring(0, key.indexOf('/') + 1);
    return entity.type().family() == EntityType.PLACE
        ? List.of()
        : entity.aliases().stream()
            .filter(alias -> alias.length() >= SHORTEST_ALIAS)
            .map(alias -> new LinkingClue(LinkingClue.Kind.NAME, room + alias, List.of(key)))
            .toList();
  }

  private static List<LinkingClue> company(Entity entity, String key) {
    String core = LEGAL_FORM.matcher(entity.name()).replaceFirst("");
    return entity.type() == EntityType.COMPANY && core.length() >= SHORTEST_COMPANY
        ? List.of(new LinkingClue(LinkingClue.Kind.COMPANY, core, List.of(key)))
        : List.of();
  }

  private static SortedSet<String> affiliations(
      ArticleReading reading, Entity person, EntityKeys keys) {
    SortedSet<String> affiliations = new TreeSet<>();
    for (Fact fact : reading.facts()) {
      if (fact.isStated()
          && fact.subject().equals(person)
          && AFFILIATIONS.contains(fact.predicate())
          && fact.object() instanceof FactObject.OfEntity object) {
        affiliations.add(keys.key(object.entity()));
      }
    }
    return affiliations;
  }

  /** The IRIs of the entities of some articles, when it is known which names are one. */
  public Linking link(List<ArticleReading> readings, JoinedNames joined) {
    SortedMap<String, String> iris = new TreeMap<>();
    for (ArticleReading reading : readings) {
      EntityKeys keys = new EntityKeys(reading, lexicon.gazetteer());
      for (Entity entity : reading.entities()) {
        String node = reading.article().id() + "/" + entity.id();
        iris.put(
            node,
            entity.type() == EntityType.PERSON
                ? personIri(
                    NameForm.withMiddleDots(entity.name()),
                    affiliations(reading, entity, keys),
                    node,
                    joined)
                : BASE + joined.of(keys.key(entity)).replaceAll(NOT_IN_IRIS, "_"));
      }
    }
    return new Linking(iris);
  }

  /**
   * The IRI of a person, with a digest of the affiliation that tells whom, or else of the place.
   */
  private static String personIri(
      String name, SortedSet<String> affiliations, String node, JoinedNames joined) {
    String key = joined.ofPerson(name, affiliations).orElseGet(() -> "person/" + name + "/" + node);
    return BASE + "person/" + name + "-" + digest(key);
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
