package wenmai.spark;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * The paths of source files as a build on one machine would be given them: relative to the folder
 * above that of the articles, so that {@code hdfs://…/archive/articles/a.txt} is {@code
 * articles/a.txt}.
 *
 * @param base the address of the folder that paths are relative to, with a slash at its end
 */
record GivenPaths(String base) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The paths of the files in a folder of articles, whose address is complete. */
  static GivenPaths of(Path folder) {
    Path above = folder.getParent();
    if (above == null) {
      throw new IllegalArgumentException(folder + " must be a folder in another");
    }
    String base = above.toString();
    return new GivenPaths(base.endsWith("/") ? base : base + "/");
  }

  /** The path of a file by its address. */
  String given(String address) {
    String whole = new Path(address).toString();
    if (!whole.startsWith(base)) {
      throw new IllegalArgumentException(whole + " is not in " + base);
    }
    return whole.substring(base.length());
  }
}
