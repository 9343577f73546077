package wenmai.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The names of entities during a {@link BulkLoad}, in a temporary file, and the labels that follow
 * from them.
 */
final class LabelTable implements AutoCloseable {
  /** Entity, kind and name are in the order of the labels already. */
  private static final int[] ORDER = {0, 1, 2, 3};

  private final Path folder;
  private final TupleFile names;

  /**
   * A table without names.
   *
   * @param folder where temporary files are kept meanwhile
   */
  LabelTable(Path folder) {
    this.folder = folder;
    this.names = new TupleFile(folder);
  }

  /** Notes a name by the identifiers of its nodes. */
  void note(long entity, NameKind kind, long name) {
    names.add(entity, kind.code(), name, 0);
  }

  /** Hands on the labels of all entities. */
  void forEach(LongFunction<Node> nodes, Consumer<Quad> labels) {
    try (SortedTuples sorted = new SortedTuples(names, ORDER, folder)) {
      List<Tuple> entity = new ArrayList<>();
      while (sorted.hasNext()) {
        Tuple name = sorted.next();
        if (!entity.isEmpty() && entity.get(0).first() != name.first()) {
          label(entity, nodes, labels);
          entity.clear();
        }
        entity.add(name);
      }
      if (!entity.isEmpty()) {
        label(entity, nodes, labels);
      }
    }
  }

  private static void label(List<Tuple> names, LongFunction<Node> nodes, Consumer<Quad> labels) {
    List<String> registered = ofKind(NameKind.REGISTERED, names, nodes);
    List<String> all = new ArrayList<>(registered);
    all.addAll(ofKind(NameKind.NAME, names, nodes));
    Node entity = nodes.apply(names.get(0).first());
    Labels.of(registered, all, ofKind(NameKind.ALTERNATE, names, nodes))
        .ifPresent(found -> found.quads(entity).forEach(labels));
  }

  private static List<String> ofKind(NameKind kind, List<Tuple> names, LongFunction<Node> nodes) {
    return names.stream()
        .filter(name -> name.second() == kind.code())
        .map(name -> nodes.apply(name.third()).getLiteralLexicalForm())
        .toList();
  }

  @Override
  public void close() {
    names.close();
  }
}
