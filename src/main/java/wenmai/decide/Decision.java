package wenmai.decide;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an editor decides about the graph, against what was read. */
public sealed interface Decision {
  /** The IRIs that it names. */
  SortedSet<String> iris();

  /**
   * The kind of decision in a word: {@code merge}, {@code split}, {@code reject}, {@code rename}.
   */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * Two entities are one.
   *
   * @param kept the IRI that stays
   * @param merged the IRI that goes; its names become other names of the one that stays
   * @param name the name under which they are shown, that of the entity that stays
   */
  record Merge(String kept, String merged, String name) implements Decision {
    /** A merge under the name that the entity has when it is made. */
    public static Merge of(String kept, String merged) {
      return new Merge(kept, merged, "");
    }

    @Override
    public SortedSet<String> iris() {
      return new TreeSet<>(List.of(kept, merged));
    }
  }

  /**
   * What some articles call by a name is another entity than what the others do.
   *
   * @param entity the IRI of the entity as read
   * @param articles the IRIs of the articles that speak of the other one
   */
  record Split(String entity, List<String> articles) implements Decision {
    public Split {
      articles = List.copyOf(new TreeSet<>(articles));
    }

    @Override
    public SortedSet<String> iris() {
      SortedSet<String> iris = new TreeSet<>(articles);
      iris.add(entity);
      return iris;
    }
  }

  /**
   * A claim was misread, or is wrong.
   *
   * @param claim its IRI
   */
  record Reject(String claim) implements Decision {
    @Override
    public SortedSet<String> iris() {
      return new TreeSet<>(List.of(claim));
    }
  }

  /**
   * An entity has another name than was printed.
   *
   * @param entity its IRI
   * @param name its name, under which it is shown; those printed stay as its other names
   */
  record Rename(String entity, String name) implements Decision {
    @Override
    public SortedSet<String> iris() {
      return new TreeSet<>(List.of(entity));
    }
  }
}
