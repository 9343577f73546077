package wenmai.decide;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wenmai.graph.StoreFiles;
import wenmai.model.Entity;
import wenmai.model.EntityType;

/**
 * The list of what is to stay forgotten, as digests from which no name can be read.
 *
 * <p>A digest is the HMAC-SHA256 of a kind and a name, or of an IRI, with a random key of 256 bits
 * (salt) that each store has for itself. The list stands in {@code forgotten.txt} of the store's
 * folder, the key in {@code forgotten.key}: who has both can test whether a name is on the list.
 *
 * @param key the key
 * @param digests of names, lower-case hexadecimal
 * @param iriDigests of IRIs
 */
public record ForgottenNames(String key, SortedSet<String> digests, SortedSet<String> iriDigests) {
  private static final String LIST = "forgotten.txt";
  private static final String KEY = "forgotten.key";
  private static final int KEY_BYTES = 32;
  private static final String NAME = "name ";
  private static final String IRI = "iri ";

  public ForgottenNames {
    digests = new TreeSet<>(digests);
    iriDigests = new TreeSet<>(iriDigests);
  }

  /** The list of nothing. */
  public static ForgottenNames none() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new ForgottenNames(HexFormat.of().formatHex(key), new TreeSet<>(), new TreeSet<>());
  }

  /**
   * The list of a store.
   *
   * @throws wenmai.graph.StoreException when it is there and cannot be read
   */
  public static ForgottenNames load(Path store) {
    Optional<List<String>> lines = StoreFiles.read(store, LIST, text -> text.lines().toList());
    return lines
        .map(
            list ->
                new ForgottenNames(
                    StoreFiles.read(store, KEY, String::strip).orElse(""),
                    after(NAME, list),
                    after(IRI, list)))
        .orElseGet(ForgottenNames::none);
  }

  private static SortedSet<String> after(String kind, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Writes the list into a store's folder, the key first. */
  public void save(Path store) {
    StoreFiles.replace(store, KEY, key + "\n");
    StringBuilder list = new StringBuilder();
    digests.forEach(digest -> list.append(NAME).append(digest).append('\n'));
    iriDigests.forEach(digest -> list.append(IRI).append(digest).append('\n'));
    StoreFiles.replace(store, LIST, list.toString());
  }

  /**
   * The list with further names.
   *
   * @param type the class of what bears them
   * @param iris the IRIs that are gone
   */
  public ForgottenNames with(EntityType type, Collection<String> names, Collection<String> iris) {
    SortedSet<String> more = new TreeSet<>(digests);
    names.forEach(name -> more.add(digest(type, name)));
    SortedSet<String> moreIris = new TreeSet<>(iriDigests);
    iris.forEach(iri -> moreIris.add(digest(IRI + iri)));
    return new ForgottenNames(key, more, moreIris);
  }

  /** Whether nothing is on the list. */
  public boolean isEmpty() {
    return digests.isEmpty();
  }

  /** Whether a name of an entity is on the list. */
  public boolean holds(Entity entity) {
    return !digests.isEmpty()
        && Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
            .anyMatch(name -> holds(entity.type(), name));
  }

  /** Whether a name of an entity of a class is on the list. */
  public boolean holds(EntityType type, String name) {
    return digests.contains(digest(type, name));
  }

  /** Whether an IRI is one of those that are gone. */
  public boolean holdsIri(String iri) {
    return !iriDigests.isEmpty() && iriDigests.contains(digest(IRI + iri));
  }

  private String digest(EntityType type, String name) {
    return digest(NAME + type.family().localName() + " " + name);
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
