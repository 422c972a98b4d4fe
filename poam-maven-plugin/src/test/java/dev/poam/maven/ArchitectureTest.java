package dev.poam.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.FileDescriptor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.logging.Log;

@AnalyzeClasses(packages = "dev.poam.maven", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TIME_IS_READ_BY_GOALS_ONLY = noClasses()
            .that(DescribedPredicate.not(assignableTo(AbstractMojo.class)))
            .should()
            .callMethodWhere(asksWhatTimeItIs());

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule ONE_WAY_TO_STANDARD_OUTPUT = noClasses()
            .that()
            .doNotHaveSimpleName("StandardOutput")
            .should()
            .accessClassesThat()
            .areAssignableTo(FileDescriptor.class);

    @ArchTest
    static final ArchRule THE_LOG_IS_WRITTEN_THROUGH_THE_CONSOLE = noClasses()
            .that()
            .doNotHaveSimpleName("Console")
            .and()
            .doNotHaveSimpleName("HelpMojo")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "writes to Maven's log", call -> call.getTargetOwner().isAssignableTo(Log.class)));

    private static DescribedPredicate<JavaMethodCall> asksWhatTimeItIs() {
        return DescribedPredicate.describe("asks what time it is", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            return owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"));
        });
    }
}
