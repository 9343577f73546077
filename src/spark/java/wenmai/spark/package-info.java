/** The build on a cluster: Apache Spark reads articles on many machines and writes N-Quads. */
@org.jspecify.annotations.NullMarked
package wenmai.spark;
