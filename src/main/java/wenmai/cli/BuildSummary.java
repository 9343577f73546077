package wenmai.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wenmai.build.BuildReport;

/** The report of a build in words. */
final class BuildSummary {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final int NAMES_SHOWN = 3;
  private static final int VARIANTS_SHOWN = 10;

  private final Console console;

  BuildSummary(Console console) {
    this.console = console;
  }

  /** Tells the report: the figures on {@code out}, each rejected file as a line on {@code err}. */
  int tell(BuildReport report, Duration time) {
    report
        .rejected()
        .forEach(
            rejected ->
                console
                    .err()
                    .println(
                        console
                            .messages()
                            .text(
                                "build.rejected",
                                ShownPath.of(rejected.path()),
                                console.messages().text("reason." + rejected.reason()),
                                rejected.detail())));
    console.say(
        "build.files",
        report.read(),
        report.skipped(),
        report.rejected().size(),
        report.added(),
        report.replaced(),
        report.removed());
    if (!report.passedOver().isEmpty()) {
      console.say("build.passedOver", report.passedOver().size(), firstFew(report.passedOver()));
    }
    console.say(
        "build.content",
        report.articles(),
        report.entities(),
        report.facts(),
        String.format(Locale.ROOT, "%.1f", time.toMillis() / MILLIS_PER_SECOND));
    report.variants().stream()
        .limit(VARIANTS_SHOWN)
        .forEach(variant -> console.say("build.variant", variant.name(), variant.otherName()));
    if (report.variants().size() > VARIANTS_SHOWN) {
      console.say("build.moreVariants", report.variants().size() - VARIANTS_SHOWN);
    }
    report
        .idleDecisions()
        .forEach(
            logged ->
                console.say(
                    "build.idle",
                    logged.number(),
                    DecisionText.of(logged.decision(), console.messages())));
    return report.rejected().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private static String firstFew(List<String> paths) {
    String few =
        paths.stream().limit(NAMES_SHOWN).map(ShownPath::of).collect(Collectors.joining(", "));
    return paths.size() > NAMES_SHOWN ? few + ", …" : few;
  }
}
