/** The rule book of {@code data/rules} and its matcher: from linked mentions to facts. */
@org.jspecify.annotations.NullMarked
package wenmai.relate;
