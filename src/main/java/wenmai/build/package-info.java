/** The conveyor: runs the rooms over many files at once and keeps a store up to date with them. */
@org.jspecify.annotations.NullMarked
package wenmai.build;
