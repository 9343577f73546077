package wenmai.serve;

import java.util.Iterator;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The rows found ahead, then those still to be found.
 *
 * <p>When the time runs out among the latter, part of the answer has left: the connection is cut,
 * so that no client takes the part for the whole.
 */
final class RowsToSend implements Iterator<Binding> {
  private final Iterator<Binding> found;
  private final Iterator<Binding> toFind;
  private final Runnable cutConnection;

  RowsToSend(Iterator<Binding> found, Iterator<Binding> toFind, Runnable cutConnection) {
    this.found = found;
    this.toFind = toFind;
    this.cutConnection = cutConnection;
  }

  @Override
  public boolean hasNext() {
    if (found.hasNext()) {
      return true;
    }
    try {
      return toFind.hasNext();
    } catch (QueryCancelledException timeout) {
      throw cut(timeout);
    }
  }

  @Override
  public Binding next() {
    try {
      return found.hasNext() ? found.next() : toFind.next();
    } catch (QueryCancelledException timeout) {
      throw cut(timeout);
    }
  }

  private RuntimeIOException cut(QueryCancelledException timeout) {
    cutConnection.run();
    return new RuntimeIOException("query timed out after part of its answer was sent", timeout);
  }
}
