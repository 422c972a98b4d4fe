package dev.poam.report;

import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A repository in which every text that a person controls is an attack on the pages made from it. */
public final class HostileShop {

    private static final String LIST = "hostile-texts.txt";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final int LONG_LINE = 100_000;

    private HostileShop() {}

    /** The held texts; {@code \}{@code u0000} and its like stand for characters that no text file should have. */
    public static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream list = Objects.requireNonNull(HostileShop.class.getResourceAsStream(LIST))) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(HostileShop::unescaped)
                    .forEach(texts::add);
        }
        texts.add("<img src=x onerror=trap()>".repeat(LONG_LINE / 26));
        return texts;
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            if (line.startsWith("\\u", at)) {
                text.append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                text.append(line.charAt(at));
            }
        }
        return text.toString();
    }

    /**
     * What is known of a shop that has an item for each text, saying it wherever it can, and whose people, settings,
     * assessment and commits say all of them.
     */
    static Snapshot saying(List<String> texts, Path folder) throws IOException {
        String all = String.join(" ", texts);
        String quoted = quoted(all);
        try (TestRepository made = TestRepository.create(folder)) {
            TestRepository.Change first = made.commit()
                    .write("poam.yaml", """
                            organization: %1$s
                            system: %1$s
                            marking: %1$s
                            documents: [{id: %1$s, path: docs/SSP.md, title: %1$s}]
                            """.formatted(quoted))
                    .write("poam/people.yaml", """
                            people:
                              - {id: jane, name: %1$s, title: %1$s, organization: %1$s, emails: [%1$s], roles: [%1$s]}
                            """.formatted(quoted))
                    .write("poam/assessments/2026-05-self.yaml", """
                            id: %1$s
                            level: 2
                            track: self
                            performed: 2026-05-01
                            scope: %1$s
                            cageCodes: [%1$s]
                            ssp: {document: %1$s, version: %1$s, date: 2026-04-01}
                            default: met
                            results: {3.5.3: {result: not-met, justification: %1$s}}
                            """.formatted(quoted));
            for (int i = 0; i < texts.size(); i++) {
                first.write(path(i, texts.get(i)), item(i, texts.get(i), "Open", "2026-08-01"));
            }
            first.saying(message(all)).by(name(all)).on("2026-05-05").land();
            TestRepository.Change second = made.commit();
            for (int i = 0; i < texts.size(); i++) {
                second.write(path(i, texts.get(i)), item(i, texts.get(i), "In Progress", "2026-09-01"));
            }
            second.saying(message(all))
                    .by(name(all))
                    .writtenBy(name(all) + " two")
                    .on("2026-06-05")
                    .land();
        }
        return SampleSnapshot.of(folder, DAY);
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "POAM-%03d", number + 1);
    }

    private static String path(int number, String text) {
        return "poam/items/" + id(number) + "-" + fileName(text) + ".yaml";
    }

    private static String item(int number, String text, String status, String target) {
        return """
                id: %3$s
                kind: operational
                title: %1$s
                status: %2$s
                priority: High
                owner: %1$s
                requirements: [3.5.3, %1$s]
                source: {type: self-assessment, reference: %1$s, identified: 2026-05-01}
                deficiency: %1$s
                assets: [%1$s]
                risk: {impact: high, cvss: 9.8, vector: %1$s}
                targetCompletion: %4$s
                remediation: {plan: %1$s, rollback: %1$s, approvals: [%1$s], verify: %1$s}
                milestones:
                  - {name: %1$s, owner: %1$s, target: 2026-06-01}
                  - {name: Second, target: 2026-08-01}
                rootCause: %1$s
                cuiImpact: %1$s
                interimMitigation: %1$s
                ssp: %1$s
                tickets:
                  - {system: other, key: %1$s, url: %1$s}
                evidence:
                  - {type: other, path: %1$s, sha256: %1$s, state: final, milestone: %1$s}
                  - {type: other, url: %1$s, state: final}
                  - {type: other, location: %1$s, state: final}
                verification: {by: %1$s, on: 2026-06-01, method: %1$s, result: %1$s}
                deferral: {rationale: %1$s, acceptedBy: %1$s, until: 2026-06-01, signoff: %1$s}
                imported: {from: %1$s, on: 2026-05-01, claims: [{status: Open, on: 2026-01-01}]}
                suppress: [{rule: %1$s, reason: %1$s, until: 2026-12-01}]
                related: [%1$s]
                recurrenceOf: %1$s
                notes: %1$s
                tags: [%1$s]
                """.formatted(quoted(text), status, id(number), target);
    }

    /** As YAML, where everything but the plainest characters can be written by number. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean plain = each >= ' ' && each < 127 && each != '"' && each != '\\';
            quoted.append(plain ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        return quoted.append('"').toString();
    }

    /** As much of it as a path can hold. */
    private static String fileName(String text) {
        String name = text.replaceAll("[\\p{Cntrl}\\p{Cs}/\\\\:]", "_");
        return name.substring(0, Math.min(60, name.length()));
    }

    /** A commit's header ends with its line. */
    private static String name(String text) {
        return text.replaceAll("[\\x00\\n\\r]", " ").replaceAll("[<>]", "").strip() + ".";
    }

    private static String message(String text) {
        return text.replace("\0", " ");
    }
}
