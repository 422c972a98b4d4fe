package dev.poam.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips or fails what {@link NeedsProgram} marks. */
final class NeededPrograms implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
                .flatMap(needs -> Arrays.stream(needs.value())
                        .filter(program -> !isInstalled(program))
                        .findFirst())
                .map(NeededPrograms::missing)
                .orElse(ConditionEvaluationResult.enabled("every program is there"));
    }

    private static ConditionEvaluationResult missing(String program) {
        if ("true".equals(System.getenv("CI"))) {
            throw new ExtensionConfigurationException("the program " + program + " is needed and not installed");
        }
        return ConditionEvaluationResult.disabled("the program " + program + " is not installed");
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                        .map(Path::of)
                        .anyMatch(folder -> Files.isExecutable(folder.resolve(program))
                                || Files.isExecutable(folder.resolve(program + ".exe")));
    }
}
