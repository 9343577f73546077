package wenmai.graph;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * A graph that is written at once into empty files of TDB2: nodes as the quads come, then each
 * index from its sorted quads, page after page, as TDB2's own {@code xloader} does. Quads wait in a
 * temporary file, so that memory does not grow with them.
 *
 * <p>{@code add} is called in a write transaction of the graph, {@link #buildIndexes} after it;
 * then the files are to be opened anew.
 */
final class BulkLoad implements AutoCloseable {
  /** The order of a quad's nodes in the temporary file. */
  private static final String ORDER = "GSPO";

  private static final int NODES_AT_HAND = 10_000;

  private final DatasetGraphTDB graph;
  private final NodeTable nodes;
  private final Path folder;
  private final TupleFile quads;
  private final LabelTable labels;
  private final Map<Node, Long> atHand = new HashMap<>();
  private final Set<Quad> shared = new HashSet<>();

  /**
   * A load.
   *
   * @param folder where temporary files are kept meanwhile
   */
  BulkLoad(DatasetGraphTDB graph, Path folder) {
    this.graph = graph;
    this.nodes = graph.getQuadTable().getNodeTupleTable().getNodeTable();
    this.folder = folder;
    this.quads = new TupleFile(folder);
    this.labels = new LabelTable(folder);
  }

  /** Adds a quad. */
  void add(Quad quad) {
    quads.add(
        identifier(quad.getGraph()),
        identifier(quad.getSubject()),
        identifier(quad.getPredicate()),
        identifier(quad.getObject()));
  }

  /** Adds a quad that a source brings, and notes the name if it is one. */
  void addOfSource(Quad quad) {
    if (SharedGraphs.NAMES.contains(quad.getGraph()) && !shared.add(quad)) {
      return;
    }
    add(quad);
    NameKind.of(quad)
        .ifPresent(
            kind -> labels.note(identifier(quad.getSubject()), kind, identifier(quad.getObject())));
  }

  /** Adds the labels that follow from all names noted. */
  void addLabels() {
    labels.forEach(this::node, this::add);
  }

  private long identifier(Node node) {
    Long known = atHand.get(node);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[Long.BYTES];
    NodeIdFactory.set(nodes.getAllocateNodeId(node), bytes);
    long identifier = Bytes.getLong(bytes);
    if (atHand.size() >= NODES_AT_HAND) {
      atHand.clear();
    }
    atHand.put(node, identifier);
    return identifier;
  }

  private Node node(long identifier) {
    byte[] bytes = new byte[Long.BYTES];
    Bytes.setLong(identifier, bytes);
    NodeId id = NodeIdFactory.get(bytes);
    return nodes.getNodeForNodeId(id);
  }

  /** Writes the indexes, as many at a time as there are cores. */
  void buildIndexes() {
    Lookahead.forEach(
        List.of(graph.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()),
        index -> build((TupleIndexRecord) index),
        built -> {});
  }

  private String build(TupleIndexRecord index) {
    int[] order = index.getName().chars().map(ORDER::indexOf).toArray();
    BPlusTree tree = (BPlusTree) index.getRangeIndex();
    RecordFactory records = tree.getRecordFactory();
    try (SortedTuples sorted = new SortedTuples(quads, order, folder)) {
      CoLib.executeWrite(
          index,
          () ->
              BPlusTreeRewriter.packIntoBPlusTree(
                  Iter.map(sorted, tuple -> record(tuple, records)),
                  tree.getParams(),
                  records,
                  tree.getStateManager().getBufferChannel(),
                  tree.getNodeManager().getBlockMgr(),
                  tree.getRecordsMgr().getBlockMgr()));
    }
    return index.getName();
  }

  private static Record record(Tuple tuple, RecordFactory records) {
    byte[] key = new byte[Tuple.WIDTH * Long.BYTES];
    Bytes.setLong(tuple.first(), key, 0);
    Bytes.setLong(tuple.second(), key, Long.BYTES);
    Bytes.setLong(tuple.third(), key, 2 * Long.BYTES);
    Bytes.setLong(tuple.fourth(), key, 3 * Long.BYTES);
    return records.create(key);
  }

  @Override
  public void close() {
    quads.close();
    labels.close();
  }
}
