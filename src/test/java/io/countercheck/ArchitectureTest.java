package io.countercheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of every arrow of the design. */
@AnalyzeClasses(packages = "io.countercheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ENGINE = "io.countercheck.engine";

  @ArchTest
  static final ArchRule theEngineIsPlainJava =
      classes()
          .that()
          .resideInAPackage(ENGINE + "..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ENGINE + "..");

  @ArchTest
  static final ArchRule theEngineReadsNoClockAndLogsNothing =
      noClasses()
          .that()
          .resideInAPackage(ENGINE + "..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule stagesDependOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy("io.countercheck.api..")
          .layer("engine")
          .definedBy(ENGINE)
          .layer("comparison")
          .definedBy(ENGINE + ".comparison..")
          .layer("claim")
          .definedBy(ENGINE + ".claim..")
          .layer("attribution")
          .definedBy(ENGINE + ".attribution..")
          .layer("frame")
          .definedBy(ENGINE + ".frame..")
          .layer("quantity")
          .definedBy(ENGINE + ".quantity..")
          .layer("pack")
          .definedBy(ENGINE + ".pack..")
          .layer("text")
          .definedBy(ENGINE + ".text..")
          .whereLayer("api")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("api")
          .whereLayer("comparison")
          .mayOnlyBeAccessedByLayers("engine", "api")
          .whereLayer("claim")
          .mayOnlyBeAccessedByLayers("comparison", "engine", "api")
          .whereLayer("attribution")
          .mayOnlyBeAccessedByLayers("claim", "comparison", "engine", "api")
          .whereLayer("frame")
          .mayOnlyBeAccessedByLayers("claim", "comparison", "engine", "api")
          .whereLayer("quantity")
          .mayOnlyBeAccessedByLayers("attribution", "frame", "claim", "comparison", "engine", "api")
          .whereLayer("pack")
          .mayOnlyBeAccessedByLayers(
              "quantity", "attribution", "frame", "claim", "comparison", "engine", "api")
          .whereLayer("text")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule noCycles = slices().matching(ENGINE + ".(*)..").should().beFreeOfCycles();
}
