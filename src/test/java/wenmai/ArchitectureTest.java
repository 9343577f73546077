package wenmai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.IntStream;

/** The walls of the house: which room may see which, and who may name which library. */
@AnalyzeClasses(packages = "wenmai", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  /** A file comes in at the top and goes out at the bottom; no room sees a later one. */
  private static final List<String> ROOMS =
      List.of(
          "model",
          "knowledge",
          "source",
          "layout",
          "language",
          "lexicon",
          "recognize",
          "link",
          "relate",
          "graph",
          "decide",
          "build",
          "spark",
          "evaluate",
          "serve",
          "cli");

  @ArchTest
  static final ArchRule ROOMS_SEE_EARLIER_ROOMS_ONLY =
      IntStream.range(0, ROOMS.size() - 1)
          .mapToObj(
              i ->
                  noClasses()
                      .that()
                      .resideInAPackage(room(ROOMS.get(i)))
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(rooms(ROOMS.subList(i + 1, ROOMS.size())))
                      .allowEmptyShould(true))
          .map(ArchRule.class::cast)
          .reduce((left, right) -> CompositeArchRule.of(left).and(right))
          .orElseThrow();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("wenmai.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule HANLP_STAYS_IN_LANGUAGE = only(List.of("language"), "com.hankcs..");

  @ArchTest
  static final ArchRule JENA_STAYS_WITH_THE_GRAPH =
      only(List.of("graph", "decide", "evaluate", "serve"), "org.apache.jena..");

  @ArchTest
  static final ArchRule SPARK_STAYS_IN_SPARK = only(List.of("spark"), "org.apache.spark..");

  @ArchTest
  static final ArchRule TIKA_STAYS_IN_SOURCE = only(List.of("source"), "org.apache.tika..");

  @ArchTest
  static final ArchRule CRYPTOGRAPHY_STAYS_WITH_ACCESS =
      only(List.of("serve.access"), "org.bouncycastle..");

  @ArchTest
  static final ArchRule MICROMETER_STAYS_WITH_THE_MONITOR =
      only(List.of("serve.monitor"), "io.micrometer..");

  @ArchTest static final ArchRule PICOCLI_STAYS_IN_CLI = only(List.of("cli"), "picocli..");

  @ArchTest
  static final ArchRule ONLY_CLI_SPEAKS_TO_THE_TERMINAL =
      noClasses()
          .that()
          .resideOutsideOfPackage(room("cli"))
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  private static ArchRule only(List<String> allowed, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms(allowed))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }

  private static String room(String name) {
    return "wenmai." + name + "..";
  }

  private static String[] rooms(List<String> names) {
    return names.stream().map(ArchitectureTest::room).toArray(String[]::new);
  }
}
