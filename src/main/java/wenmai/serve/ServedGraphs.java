package wenmai.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The generations of the graph that a server has open: the one that new requests see, and older
 * ones whose requests are not done.
 *
 * <p>As a filter it ties each request to the generation that is in force when it comes. A
 * generation is released when it is out of force and neither its own requests nor those of older
 * generations are under way; so a part of a request that meets the new generation already finds it
 * open to the end.
 */
final class ServedGraphs implements Filter, AutoCloseable {
  private static final String ATTRIBUTE = ServedGraph.class.getName();

  private final GraphSource source;
  private final Function<GraphSource.Generation, ServedGraph> maker;
  private final Deque<Counted> open = new ArrayDeque<>();
  private volatile Consumer<ServedGraph> onSwitch = next -> {};

  private static final class Counted {
    private final ServedGraph graph;
    private int requests;

    Counted(ServedGraph graph) {
      this.graph = graph;
    }
  }

  /**
   * Opens the generation in force.
   *
   * @param maker what makes a generation ready to be shown
   */
  ServedGraphs(GraphSource source, Function<GraphSource.Generation, ServedGraph> maker) {
    this.source = source;
    this.maker = maker;
    open.add(new Counted(maker.apply(source.open())));
  }

  /** Sets what is told of each new generation before requests are tied to it. */
  void whenSwitching(Consumer<ServedGraph> told) {
    onSwitch = told;
  }

  /** The generation that new requests see. */
  ServedGraph current() {
    synchronized (open) {
      return open.getLast().graph;
    }
  }

  /** The generation that a request sees. */
  static ServedGraph of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Counted counted) {
      return counted.graph;
    }
    throw new IllegalStateException("the request has not passed the filter");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Counted counted;
    synchronized (open) {
      counted = open.getLast();
      counted.requests++;
    }
    try {
      request.setAttribute(ATTRIBUTE, counted);
      chain.doFilter(request, response);
    } finally {
      synchronized (open) {
        counted.requests--;
        releaseOld();
      }
    }
  }

  /**
   * Takes up the generation that is in force now, if it is another than the one shown. Requests go
   * on meanwhile and see the old one until all of the new one is ready.
   *
   * @return whether there was another
   */
  synchronized boolean reload() {
    if (source.inForce().equals(current().generation().name())) {
      return false;
    }
    GraphSource.Generation generation = source.open();
    ServedGraph next;
    try {
      next = maker.apply(generation);
      next.website().awaitReady();
    } catch (RuntimeException e) {
      generation.release().run();
      throw e;
    }
    current().website().settle();
    onSwitch.accept(next);
    synchronized (open) {
      open.add(new Counted(next));
      releaseOld();
    }
    return true;
  }

  private void releaseOld() {
    while (open.size() > 1 && open.getFirst().requests == 0) {
      open.removeFirst().graph.generation().release().run();
    }
  }

  /** Releases all generations; to be called when no request is under way. */
  @Override
  public void close() {
    synchronized (open) {
      Optional<Counted> next = Optional.ofNullable(open.pollFirst());
      while (next.isPresent()) {
        next.get().graph.website().settle();
        next.get().graph.generation().release().run();
        next = Optional.ofNullable(open.pollFirst());
      }
    }
  }
}
