package dev.poam;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.poam", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each may use those before it. */
    private static final List<String> ORDER =
            List.of("source", "catalog", "item", "project", "history", "cmmc", "signoff", "rule", "report", "exchange");

    /** The same for what reports are made of; the package of the reports itself comes last. */
    private static final List<String> REPORT_ORDER = List.of(
            "text",
            "findings",
            "score",
            "snapshot",
            "page",
            "history",
            "proof",
            "period",
            "dashboard",
            "assessor",
            "diff");

    /** The same for signatures of each kind; what is made of them comes last. */
    private static final List<String> SIGNOFF_ORDER = List.of("key", "ssh", "pgp", "cms");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.poam.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_IN_REPORTS =
            slices().matching("dev.poam.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_IN_EXCHANGE =
            slices().matching("dev.poam.exchange.(*)..").should().beFreeOfCycles();

    /** Only what chooses among the formats stands in the package itself. */
    @ArchTest
    static final ArchRule FORMATS_ARE_CHOSEN_LAST = noClasses()
            .that()
            .resideInAPackage("dev.poam.exchange.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.poam.exchange");

    @ArchTest
    static final ArchRule NO_CYCLES_IN_SIGNOFFS =
            slices().matching("dev.poam.signoff.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GIT_BELONGS_TO_HISTORY = noClasses()
            .that()
            .resideOutsideOfPackage("dev.poam.history..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..");

    @ArchTest
    static final ArchRule CRYPTOGRAPHY_BELONGS_TO_SIGNOFF = noClasses()
            .that()
            .resideOutsideOfPackage("dev.poam.signoff..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    /** Only what every line of BouncyCastle has: nothing of the packages named bc, crypto or api. */
    @ArchTest
    static final ArchRule CRYPTOGRAPHY_IS_THAT_OF_ANY_PROVIDER = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.bouncycastle..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.bouncycastle.asn1..",
                            "org.bouncycastle.bcpg..",
                            "org.bouncycastle.cert",
                            "org.bouncycastle.cert.jcajce",
                            "org.bouncycastle.cms",
                            "org.bouncycastle.cms.jcajce",
                            "org.bouncycastle.openpgp",
                            "org.bouncycastle.openpgp.operator",
                            "org.bouncycastle.openpgp.operator.jcajce",
                            "org.bouncycastle.operator",
                            "org.bouncycastle.operator.jcajce",
                            "org.bouncycastle.tsp",
                            "org.bouncycastle.util"))))
            .because("the same source is to run on validated modules");

    @ArchTest
    static final ArchRule API_HAS_NO_FOREIGN_TYPES =
            classes().that(areVisibleToUsers()).should(mentionOnlyOwnAndJdkTypes());

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule TIME_COMES_FROM_OUTSIDE =
            noClasses().should().callMethodWhere(asksWhatTimeItIs()).because("the same commit gives the same bytes");

    @ArchTest
    static void packagesAreUsedInOrder(JavaClasses imported) {
        assertOrder(packages("dev.poam.", ORDER), imported);
    }

    @ArchTest
    static void packagesOfSignoffsAreUsedInOrder(JavaClasses imported) {
        assertOrderBelow("dev.poam.signoff", SIGNOFF_ORDER, imported);
    }

    @ArchTest
    static void packagesOfReportsAreUsedInOrder(JavaClasses imported) {
        assertOrderBelow("dev.poam.report", REPORT_ORDER, imported);
    }

    /** The package that the others lie in comes last. */
    private static void assertOrderBelow(String parent, List<String> names, JavaClasses imported) {
        List<String> order = new ArrayList<>(packages(parent + ".", names));
        order.add(parent);
        assertOrder(order, imported.that(resideInAPackage(parent + "..")));
    }

    private static List<String> packages(String parent, List<String> names) {
        return names.stream().map(name -> parent + name + "..").toList();
    }

    /** Each uses only those before it, and there is none beside them. */
    private static void assertOrder(List<String> order, JavaClasses imported) {
        for (int i = 0; i < order.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(order.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(order.stream().skip(i + 1L).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(imported);
        }
        classes().should().resideInAnyPackage(order.toArray(String[]::new)).check(imported);
    }

    private static DescribedPredicate<JavaMethodCall> asksWhatTimeItIs() {
        return DescribedPredicate.describe("asks what time it is", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            return owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"));
        });
    }

    private static DescribedPredicate<JavaClass> areVisibleToUsers() {
        return DescribedPredicate.describe("are visible to users", type -> {
            boolean visible = type.getModifiers().contains(PUBLIC);
            return visible
                    && !isMadeOfTemplate(type)
                    && type.getEnclosingClass()
                            .map(outer -> areVisibleToUsers().test(outer))
                            .orElse(true);
        });
    }

    /** The engine makes them public whether anybody outside needs them or not. */
    private static boolean isMadeOfTemplate(JavaClass type) {
        return type.getSimpleName().matches("Jte.+Generated");
    }

    private static ArchCondition<JavaClass> mentionOnlyOwnAndJdkTypes() {
        return new ArchCondition<>("mention only own types and those of the JDK") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                        .forEach(parent -> report(type, type.getName() + " is a ", names(parent), events));
                type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(PUBLIC)
                                || member.getModifiers().contains(PROTECTED))
                        .forEach(member -> report(type, member.getFullName() + " mentions ", typesOf(member), events));
            }
        };
    }

    private static void report(JavaClass type, String lead, Set<String> names, ConditionEvents events) {
        names.stream()
                .filter(name -> !name.startsWith("dev.poam.") && !name.startsWith("java."))
                .forEach(name -> events.add(SimpleConditionEvent.violated(type, lead + name)));
    }

    private static Set<String> typesOf(JavaMember member) {
        return member instanceof JavaField field ? names(field.getType()) : names((JavaCodeUnit) member);
    }

    private static Set<String> names(JavaCodeUnit code) {
        Stream<JavaType> types = Stream.concat(
                Stream.of(code.getReturnType()),
                Stream.concat(code.getParameterTypes().stream(), code.getThrowsClause().getTypes().stream()));
        return types.flatMap(type -> names(type).stream()).collect(Collectors.toSet());
    }

    private static Set<String> names(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(raw -> !raw.isPrimitive())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}
