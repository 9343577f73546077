package wenmai.decide;

import static org.apache.jena.graph.Node.ANY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.graph.GraphStore;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;

/** What a decision needs to know of a store's graph. */
public final class KnownGraph {
  private static final String DIVISIONS = Vocabulary.ID + "division/";

  private final DatasetGraph graph;

  public KnownGraph(GraphStore store) {
    this.graph = store.dataset();
  }

  /** The entity of an IRI, if there is one. */
  public Optional<KnownEntity> entity(String iri) {
    Node node = NodeFactory.createURI(iri);
    return graph.calculateRead(
        () ->
            Iter.iter(graph.find(ANY, node, Vocabulary.TYPE, ANY))
                .map(quad -> quad.getObject().getLocalName())
                .toList()
                .stream()
                .flatMap(name -> EntityType.fromLocalName(name).stream())
                .max(Comparator.comparing((EntityType type) -> type.parent().isPresent()))
                .map(type -> new KnownEntity(iri, type, names(node))));
  }

  private SortedSet<String> names(Node entity) {
    SortedSet<String> names = new TreeSet<>();
    graph
        .find(ANY, entity, Vocabulary.NAME, ANY)
        .forEachRemaining(quad -> names.add(quad.getObject().getLiteralLexicalForm()));
    return names;
  }

  /** The entities that bear one of an entity's names and are of its kind, itself too. */
  public List<KnownEntity> namesakes(KnownEntity entity) {
    SortedSet<String> iris = new TreeSet<>();
    graph.executeRead(
        () ->
            entity
                .names()
                .forEach(
                    name ->
                        graph
                            .find(
                                ANY,
                                ANY,
                                Vocabulary.NAME,
                                NodeFactory.createLiteralLang(name, "zh"))
                            .forEachRemaining(quad -> iris.add(quad.getSubject().getURI()))));
    return iris.stream()
        .flatMap(iri -> entity(iri).stream())
        .filter(other -> other.type().family() == entity.type().family())
        .toList();
  }

  /** The entities that bear a name which is to be forgotten. */
  public List<KnownEntity> forgotten(ForgottenNames forgotten) {
    SortedSet<String> iris = new TreeSet<>();
    graph.executeRead(
        () ->
            graph
                .find(ANY, ANY, Vocabulary.NAME, ANY)
                .forEachRemaining(quad -> iris.add(quad.getSubject().getURI())));
    return iris.stream()
        .flatMap(iri -> entity(iri).stream())
        .filter(
            entity ->
                entity.names().stream().anyMatch(name -> forgotten.holds(entity.type(), name)))
        .toList();
  }

  /** The pairs of persons of one name, by the name; which of them are one only an editor knows. */
  public SortedMap<String, List<String>> personsOfOneName() {
    SortedMap<String, SortedSet<String>> byName = new TreeMap<>();
    graph.executeRead(
        () -> {
          for (Quad person :
              Iter.toList(
                  graph.find(ANY, ANY, Vocabulary.TYPE, Vocabulary.of(EntityType.PERSON)))) {
            names(person.getSubject())
                .forEach(
                    name ->
                        byName
                            .computeIfAbsent(name, n -> new TreeSet<>())
                            .add(person.getSubject().getURI()));
          }
        });
    SortedMap<String, List<String>> several = new TreeMap<>();
    byName.forEach(
        (name, iris) -> {
          if (iris.size() > 1) {
            several.put(name, List.copyOf(iris));
          }
        });
    return several;
  }

  /**
   * A decision that is about what the graph holds and may be decided, with the name of what stays.
   *
   * @throws DecisionException when it is not
   */
  public Decision checked(Decision decision) {
    if (decision instanceof Decision.Merge merge) {
      KnownEntity kept = known(merge.kept());
      KnownEntity merged = known(merge.merged());
      refuse(kept.iri().equals(merged.iri()), DecisionException.Reason.SAME, kept.iri());
      refuse(
          kept.type().family() != merged.type().family(),
          DecisionException.Reason.OTHER_KIND,
          merged.iri());
      return new Decision.Merge(kept.iri(), merged.iri(), label(kept));
    } else if (decision instanceof Decision.Split split) {
      known(split.entity());
      List<String> articles = articlesOf(split.entity());
      split
          .articles()
          .forEach(
              article ->
                  refuse(!articles.contains(article), DecisionException.Reason.NOT_THERE, article));
      refuse(split.articles().containsAll(articles), DecisionException.Reason.ALL, split.entity());
    } else if (decision instanceof Decision.Rename rename) {
      known(rename.entity());
      refuse(rename.name().isBlank(), DecisionException.Reason.NO_NAME, rename.entity());
    } else if (decision instanceof Decision.Reject reject) {
      Node claim = NodeFactory.createURI(reject.claim());
      boolean isClaim =
          graph.calculateRead(
              () -> graph.contains(ANY, claim, Vocabulary.TYPE, Vocabulary.STATEMENT));
      refuse(!isClaim, DecisionException.Reason.NO_CLAIM, reject.claim());
    }
    return decision;
  }

  private String label(KnownEntity entity) {
    Node node = NodeFactory.createURI(entity.iri());
    return graph.calculateRead(
        () ->
            Iter.iter(graph.find(ANY, node, Vocabulary.PREF_LABEL, ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .findFirst()
                .orElseGet(() -> entity.names().first()));
  }

  private KnownEntity known(String iri) {
    refuse(iri.startsWith(DIVISIONS), DecisionException.Reason.DIVISION, iri);
    return entity(iri)
        .orElseThrow(() -> new DecisionException(DecisionException.Reason.NO_ENTITY, iri));
  }

  private static void refuse(boolean is, DecisionException.Reason reason, String iri) {
    if (is) {
      throw new DecisionException(reason, iri);
    }
  }

  /** The IRIs of the articles that name an entity, sorted. */
  public List<String> articlesOf(String iri) {
    Node entity = NodeFactory.createURI(iri);
    return graph.calculateRead(
        () ->
            Iter.iter(graph.find(ANY, ANY, Vocabulary.REFERS_TO, entity))
                .map(quad -> quad.getGraph().getURI())
                .toSet()
                .stream()
                .sorted()
                .toList());
  }
}
