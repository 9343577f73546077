package wenmai.spark;

import wenmai.build.SourceSteps;
import wenmai.knowledge.Knowledge;

/** The steps of a build in this process, loaded when they are first needed and then kept. */
final class Steps {
  private Steps() {}

  private static final class Loaded {
    private static final SourceSteps STEPS = load();

    private static SourceSteps load() {
      SourceSteps steps = new SourceSteps(Knowledge.bundled());
      Runtime.getRuntime().addShutdownHook(new Thread(steps::close, "close-reading"));
      return steps;
    }
  }

  static SourceSteps here() {
    return Loaded.STEPS;
  }
}
