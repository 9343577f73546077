package wenmai.graph;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * What an entity is called somewhere.
 *
 * @param entity its IRI
 * @param kind how the name is said of it
 * @param name the name
 */
public record EntityName(String entity, NameKind kind, String name)
    implements Comparable<EntityName>, Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<EntityName> ORDER =
      Comparator.comparing(EntityName::entity)
          .thenComparing(EntityName::kind)
          .thenComparing(EntityName::name);

  /** The name that a quad gives its subject, if it gives one. */
  static Optional<EntityName> of(Quad quad) {
    return NameKind.of(quad)
        .map(
            kind ->
                new EntityName(
                    quad.getSubject().getURI(), kind, quad.getObject().getLiteralLexicalForm()));
  }

  @Override
  public int compareTo(EntityName other) {
    return ORDER.compare(this, other);
  }

  /** The labels that follow from all names of one entity, as lines of N-Quads. */
  public static List<String> labels(SortedSet<EntityName> names) {
    List<String> registered = ofKind(names, Set.of(NameKind.REGISTERED));
    List<String> all = ofKind(names, Set.of(NameKind.REGISTERED, NameKind.NAME));
    return Labels.of(registered, all, ofKind(names, Set.of(NameKind.ALTERNATE))).stream()
        .flatMap(labels -> labels.quads(Vocabulary.iri(names.first().entity())).stream())
        .map(NodeFmtLib::strNQ)
        .toList();
  }

  private static List<String> ofKind(SortedSet<EntityName> names, Set<NameKind> kinds) {
    return names.stream()
        .filter(name -> kinds.contains(name.kind()))
        .map(EntityName::name)
        .toList();
  }
}
