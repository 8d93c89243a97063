package dev.crosswire.journey;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/** What may know what: the path only ever looks back, the rules know no technology, no service knows another. */
@AnalyzeClasses(packages = "dev.crosswire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "dev.crosswire.core..";

    @ArchTest
    static final ArchRule dataMovesOneWayThroughTheRules = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(CORE)
            .layer("article")
            .definedBy("dev.crosswire.core.article..")
            .layer("quantity")
            .definedBy("dev.crosswire.core.quantity..")
            .layer("claim")
            .definedBy("dev.crosswire.core.claim..")
            .layer("subject")
            .definedBy("dev.crosswire.core.subject..")
            .layer("comparison")
            .definedBy("dev.crosswire.core.comparison..")
            .layer("finding")
            .definedBy("dev.crosswire.core.finding..")
            .layer("alert")
            .definedBy("dev.crosswire.core.alert..")
            .whereLayer("article")
            .mayNotAccessAnyLayer()
            .whereLayer("quantity")
            .mayNotAccessAnyLayer()
            .whereLayer("claim")
            .mayOnlyAccessLayers("article", "quantity")
            .whereLayer("subject")
            .mayOnlyAccessLayers("article", "quantity", "claim")
            .whereLayer("comparison")
            .mayOnlyAccessLayers("article", "quantity", "claim", "subject")
            .whereLayer("finding")
            .mayOnlyAccessLayers("article", "quantity", "claim", "subject", "comparison")
            .whereLayer("alert")
            .mayOnlyAccessLayers("article", "quantity", "claim", "subject", "comparison", "finding");

    @ArchTest
    static final ArchRule theRulesKnowNoTechnology = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat(are(resideInAnyPackage(
                            CORE, "java.lang..", "java.util..", "java.math..", "java.time..", "org.jspecify..")
                    // An id is a digest of its parts: a pure function that the JDK keeps outside java.util.
                    // So is what folds accents away before words are compared.
                    .or(belongToAnyOf(
                            MessageDigest.class,
                            NoSuchAlgorithmException.class,
                            StandardCharsets.class,
                            Normalizer.class,
                            Normalizer.Form.class))));

    @ArchTest
    static final ArchRule theRulesReadNoClock = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule extractionKnowsNeitherKafkaNorMicronaut = noClasses()
            .that()
            .resideInAPackage("dev.crosswire.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "io.micronaut..", "dev.crosswire.wire..");

    @ArchTest
    static final ArchRule avroStaysInTheWire = noClasses()
            .that(are(resideOutsideOfPackage("dev.crosswire.wire..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.crosswire.wire.avro..", "org.apache.avro..", "io.confluent..");

    @ArchTest
    static final ArchRule theWireKnowsTheRulesOnly = noClasses()
            .that()
            .resideInAPackage("dev.crosswire.wire..")
            .should()
            .dependOnClassesThat(are(resideInAPackage("dev.crosswire..")
                    .and(resideOutsideOfPackage(CORE))
                    .and(resideOutsideOfPackage("dev.crosswire.wire.."))));

    @ArchTest
    static final ArchRule vitalSignsKnowNothingOfWhatTheyAreOf = noClasses()
            .that()
            .resideInAPackage("dev.crosswire.vitals..")
            .should()
            .dependOnClassesThat(
                    are(resideInAPackage("dev.crosswire..").and(resideOutsideOfPackage("dev.crosswire.vitals.."))));

    @ArchTest
    static final ArchRule accessKnowsNothingOfThePath = noClasses()
            .that()
            .resideInAPackage("dev.crosswire.access..")
            .should()
            .dependOnClassesThat(
                    are(resideInAPackage("dev.crosswire..").and(resideOutsideOfPackage("dev.crosswire.access.."))));

    @ArchTest
    static final ArchRule accountsNeedTheJdkOnly = classes()
            .that()
            .resideInAPackage("dev.crosswire.access")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.crosswire.access", "java..", "javax.crypto..", "org.jspecify.."));

    @ArchTest
    static final ArchRule ingestKnowsNoOtherService = knowsNot("ingest", "checker", "alerts", "local", "cli");

    @ArchTest
    static final ArchRule theCheckerKnowsNoOtherService = knowsNot("checker", "ingest", "alerts", "local", "cli");

    @ArchTest
    static final ArchRule alertsKnowNoOtherService = knowsNot("alerts", "ingest", "checker", "local", "cli");

    @ArchTest
    static final ArchRule theSetupJobKnowsTheWireOnly = noClasses()
            .that()
            .resideInAPackage("dev.crosswire.setup..")
            .should()
            .dependOnClassesThat(are(resideInAPackage("dev.crosswire..")
                    .and(resideOutsideOfPackage("dev.crosswire.setup.."))
                    .and(resideOutsideOfPackage("dev.crosswire.wire.."))));

    @ArchTest
    static final ArchRule theLocalStackStartsServicesAndImportsNone =
            knowsNot("local", "ingest", "checker", "alerts", "cli");

    @ArchTest
    static final ArchRule theCommandLineImportsNoService = knowsNot("cli", "ingest", "checker", "alerts");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..manager..", "..types..", "..base..", "..impl..");

    private static ArchRule knowsNot(String service, String... others) {
        String[] packages = java.util.Arrays.stream(others)
                .map(other -> "dev.crosswire." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.crosswire." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                // A module whose classes are still to come breaks no rule.
                .allowEmptyShould(true);
    }
}
