package wenmai.serve;

import java.util.Iterator;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The rows found ahead, then those still to be found.
 *
 * <p>When time or memory runs out, or the source of the latter fails, or there are too many among
 * them, part of the answer has left: the connection is cut, so that no client takes the part for
 * the whole.
 */
final class RowsToSend implements Iterator<Binding> {
  private final Iterator<Binding> found;
  private final Iterator<Binding> toFind;
  private final int most;
  private final Runnable cutConnection;
  private int sent;

  RowsToSend(Iterator<Binding> found, Iterator<Binding> toFind, int most, Runnable cutConnection) {
    this.found = found;
    this.toFind = toFind;
    this.most = most;
    this.cutConnection = cutConnection;
  }

  @Override
  public boolean hasNext() {
    if (found.hasNext()) {
      return true;
    }
    try {
      boolean hasNext = toFind.hasNext();
      if (hasNext && sent >= most) {
        cutConnection.run();
        throw new RuntimeIOException("the answer has more rows than the limit of " + most);
      }
      return hasNext;
    } catch (RuntimeException | OutOfMemoryError end) {
      throw cut(end);
    }
  }

  @Override
  public Binding next() {
    sent++;
    try {
      return found.hasNext() ? found.next() : toFind.next();
    } catch (RuntimeException | OutOfMemoryError end) {
      throw cut(end);
    }
  }

  private RuntimeIOException cut(Throwable end) {
    cutConnection.run();
    return new RuntimeIOException("query ended after part of its answer was sent", end);
  }
}
