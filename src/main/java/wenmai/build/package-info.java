/** The conveyor: runs the rooms over many files, in parallel, in a fixed order, incrementally. */
@org.jspecify.annotations.NullMarked
package wenmai.build;
