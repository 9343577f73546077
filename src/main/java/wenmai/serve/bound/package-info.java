/**
 * Bounded evaluation: the functions of SPARQL whose time or answer could grow without end, made to
 * stop with their query and to refuse answers that are too long.
 */
@NullMarked
package wenmai.serve.bound;

import org.jspecify.annotations.NullMarked;
