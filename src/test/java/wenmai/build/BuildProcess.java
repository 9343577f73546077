package wenmai.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.graph.GraphStore;
import wenmai.knowledge.Knowledge;

/** A real {@code wenmai build} in a process of its own, over the articles of a folder. */
final class BuildProcess {
  private static final List<String> SAMPLES = List.of("105.txt", "106.txt", "108.txt", "109.txt");

  private BuildProcess() {}

  /** Starts a build of {@code articles} into {@code store}, both in a folder. */
  static Process start(Path folder, String... commandBefore) throws IOException {
    List<String> command = new ArrayList<>(List.of(commandBefore));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            "wenmai.cli.Main",
            "--lang",
            "en",
            "build",
            "articles",
            "--store",
            "store"));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("build.log").toFile())
        .start();
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The same build in this process, to its end. */
  static BuildReport run(Path folder) {
    Path store = folder.resolve("store");
    try (GraphStore graph = GraphStore.open(store)) {
      return new GraphBuild(Knowledge.bundled(), new FolderArchive(store.resolve("readings")))
          .run(
              new BuildRequest(List.of(Path.of("articles")), folder, false),
              graph,
              BuildProgress.silent());
    }
  }

  /** Puts sample articles into the folder, each followed by a sentence. */
  static void writeArticles(Path folder, String sentence) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (String name : SAMPLES) {
      String text = Files.readString(Path.of("data/articles", name));
      Files.writeString(articles.resolve(name), text.stripTrailing() + "\n" + sentence + "\n");
    }
  }
}
