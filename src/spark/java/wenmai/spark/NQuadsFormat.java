package wenmai.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;

/** Lines in files whose ending tells loaders that they are N-Quads; Hadoop makes the instances. */
public final class NQuadsFormat extends TextOutputFormat<NullWritable, Text> {
  @Override
  public Path getDefaultWorkFile(TaskAttemptContext task, String packing) throws IOException {
    return super.getDefaultWorkFile(task, ".nq" + packing);
  }
}
