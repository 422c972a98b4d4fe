package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.history.History;
import dev.poam.project.Project;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.signoff.Signoffs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailOnTest {

    @TempDir
    private Path folder;

    @Test
    void failsAtAnErrorAndSaysWhereToReadOn() throws IOException {
        Audit audit = audit(finding(Severity.WARNING, "date/overdue"), finding(Severity.ERROR, "date/order"));

        assertThatThrownBy(() -> FailOn.ERROR.judge(audit, folder.resolve("findings.json")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The POA&M does not hold: 1 error, 1 warning, 0 infos. All of them are in "
                        + folder.resolve("findings.json")
                        + ". More on the first: mvn poam:explain -Dpoam.rule=date/order");
    }

    @Test
    void letsWarningsPassUnlessTheyCount() throws IOException {
        Audit audit = audit(finding(Severity.WARNING, "date/overdue"));

        assertThatCode(() -> FailOn.ERROR.judge(audit, folder)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FailOn.WARNING.judge(audit, folder)).hasMessageContaining("date/overdue");
    }

    @Test
    void letsInformationPassAlways() throws IOException {
        Audit audit = audit(finding(Severity.INFO, "item/vague-milestone"));

        assertThatCode(() -> FailOn.WARNING.judge(audit, folder)).doesNotThrowAnyException();
    }

    @Test
    void neverFailsWhenToldSo() throws IOException {
        Audit audit = audit(finding(Severity.ERROR, "date/order"));

        assertThatCode(() -> FailOn.NEVER.judge(audit, folder)).doesNotThrowAnyException();
    }

    private Audit audit(Finding... findings) throws IOException {
        return new Audit(
                Project.load(folder),
                History.NOT_READ,
                Signoffs.NOT_READ,
                LocalDate.of(2026, 6, 30),
                List.of(findings),
                0);
    }

    private static Finding finding(Severity severity, String rule) {
        return new Finding(rule, severity, null, null, null, "wrong", "Mend it.");
    }
}
