package dev.poam.report.findings;

import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.util.List;
import java.util.Locale;

/** Findings as GitHub workflow commands, which show them beside the lines of a pull request. */
public final class GitHubAnnotations {

    private GitHubAnnotations() {}

    /**
     * One command a finding; GitHub heeds it only at the beginning of a line.
     *
     * @param folder the POA&amp;M root as seen from the top of the Git repository
     */
    public static List<String> lines(List<Finding> findings, RepositoryFolder folder) {
        return findings.stream().map(finding -> line(finding, folder)).toList();
    }

    private static String line(Finding finding, RepositoryFolder folder) {
        StringBuilder command =
                new StringBuilder("::").append(name(finding.severity())).append(' ');
        if (finding.path() != null) {
            command.append("file=")
                    .append(property(folder.fromTop(finding.path())))
                    .append(',');
        }
        if (finding.path() != null && finding.position() != null) {
            command.append(String.format(
                    Locale.ROOT,
                    "line=%d,col=%d,",
                    finding.position().line(),
                    finding.position().column()));
        }
        command.append("title=").append(property(finding.rule()));
        return command.append("::").append(data(sentence(finding))).toString();
    }

    private static String sentence(Finding finding) {
        String subject = finding.item() == null ? "" : finding.item() + ": ";
        return subject + finding.message() + ". " + finding.help();
    }

    private static String name(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.label();
    }

    private static String data(String text) {
        return ConsoleText.escaped(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
