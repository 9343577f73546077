package wenmai.serve.remote;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The rows of a query that is asked page by page, so that no answer has more of them than the
 * endpoint is to give; each is read as it arrives.
 *
 * <p>When the endpoint fails, an {@link EndpointException} is thrown.
 */
final class Pages<T> implements Iterator<T> {
  private final RemoteEndpoint endpoint;
  private final Duration most;
  private final LongFunction<Query> pageFrom;
  private final Function<Binding, T> reader;
  private final LongConsumer atEnd;
  private Optional<Page> page = Optional.empty();
  private long read;
  private long readOfPage;
  private boolean isAtEnd;

  private record Page(QueryExec execution, RowSet rows) {}

  /**
   * The rows.
   *
   * @param most the longest time for a page
   * @param pageFrom the query for the page that begins after so many rows
   * @param reader what a row says
   * @param atEnd told how many there were when all are read
   */
  Pages(
      RemoteEndpoint endpoint,
      Duration most,
      LongFunction<Query> pageFrom,
      Function<Binding, T> reader,
      LongConsumer atEnd) {
    this.endpoint = endpoint;
    this.most = most;
    this.pageFrom = pageFrom;
    this.reader = reader;
    this.atEnd = atEnd;
  }

  @Override
  public boolean hasNext() {
    try {
      while (!isAtEnd && !hasRow()) {
        turn();
      }
    } catch (RuntimeException failure) {
      close();
      throw EndpointException.of(failure);
    }
    return !isAtEnd;
  }

  private boolean hasRow() {
    return page.isPresent() && page.get().rows().hasNext();
  }

  private void turn() {
    boolean isLast = page.isPresent() && readOfPage < endpoint.address().rows();
    close();
    if (isLast) {
      isAtEnd = true;
      atEnd.accept(read);
    } else {
      QueryExec execution = endpoint.query(pageFrom.apply(read), most);
      readOfPage = 0;
      page = Optional.of(new Page(execution, execution.select()));
    }
  }

  private void close() {
    page.ifPresent(open -> open.execution().close());
    page = Optional.empty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    read++;
    readOfPage++;
    try {
      return reader.apply(page.orElseThrow().rows().next());
    } catch (RuntimeException failure) {
      close();
      throw EndpointException.of(failure);
    }
  }
}
