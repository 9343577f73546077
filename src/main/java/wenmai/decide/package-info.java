/**
 * Decisions of editors about the graph, and what is to be forgotten: kept beside a store, applied
 * to what was read on its way into the graph.
 */
@NullMarked
package wenmai.decide;

import org.jspecify.annotations.NullMarked;
