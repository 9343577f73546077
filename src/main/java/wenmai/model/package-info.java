/** The values that travel between the rooms: records, enums and sealed types, nothing else. */
@org.jspecify.annotations.NullMarked
package wenmai.model;
