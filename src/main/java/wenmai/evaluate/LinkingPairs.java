package wenmai.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenmai.evaluate.GoldArticle.GoldEntity;

/**
 * The measure of linking across articles, by pairs.
 *
 * <p>A pair is two annotated entities of one family in two articles, both of which were read. The
 * gold takes them for one where the full name of the one is a form of the other; the graph, where
 * they have one IRI.
 */
final class LinkingPairs {
  private final List<Read> entities = new ArrayList<>();

  private record Read(String article, String family, String name, Set<String> forms, String iri) {}

  /** Adds the entities of an article that were read. */
  void add(GoldArticle gold, Map<String, String> iriOfName) {
    for (GoldEntity entity : gold.entities()) {
      String iri = iriOfName.get(entity.name());
      if (iri != null) {
        entities.add(
            new Read(
                gold.id(),
                entity.type().family().localName(),
                SurfaceForm.of(entity.name()),
                new TreeSet<>(ArticleScorer.forms(entity)),
                iri));
      }
    }
  }

  /** Pairs joined rightly, joined wrongly, and not joined. */
  Counts counts() {
    Counts counts = Counts.NONE;
    for (int i = 0; i < entities.size(); i++) {
      for (int j = i + 1; j < entities.size(); j++) {
        Read one = entities.get(i);
        Read other = entities.get(j);
        if (one.article().equals(other.article()) || !one.family().equals(other.family())) {
          continue;
        }
        boolean wanted = one.forms().contains(other.name()) || other.forms().contains(one.name());
        boolean joined = one.iri().equals(other.iri());
        if (wanted || joined) {
          counts =
              counts.plus(
                  new Counts(
                      wanted && joined ? 1 : 0,
                      joined && !wanted ? 1 : 0,
                      wanted && !joined ? 1 : 0));
        }
      }
    }
    return counts;
  }
}
