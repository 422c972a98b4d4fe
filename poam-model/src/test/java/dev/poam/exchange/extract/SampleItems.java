package dev.poam.exchange.extract;

import dev.poam.testing.TestRepository;
import java.nio.file.Path;

/** A repository with an item of each kind that forms tell apart. */
public final class SampleItems {

    private static final String MOVED = """
            id: POAM-001
            kind: operational
            title: Portal runs an old Apache
            status: %s
            priority: High
            owner: jane
            requirements: [RA.L2-3.11.3, 3.14.1]
            source: {type: vulnerability-assessment, reference: Scan 2026-05, identified: 2026-05-14}
            deficiency: |
              Apache 2.4.50 answers on port 8443 (CVE-2021-42013).
              =HYPERLINK("http://evil.example") <script>alert(1)</script>
            assets: [srv-web01, srv-web02]
            risk: {impact: high, cvss: 9.8, vector: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}
            targetCompletion: %s
            remediation: {plan: Move to the packaged Apache.}
            milestones:
              - {name: Package tested, start: 2026-05-20, target: 2026-06-05, completed: 2026-06-04}
              - {name: Servers moved, target: %s}
            resources: {personHours: 28, cost: {min: 0, max: 200}, budget: [labor]}
            cuiImpact: The portal hands out drawings.
            interimMitigation: Closed to the internet.
            tickets: [{system: jira, key: IT-321, url: "https://jira.acme.example/browse/IT-321"}]
            evidence:
              - {type: scan, path: poam/evidence/scan 1.csv, sha256: E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855, state: final}
              - {type: ticket, url: "https://jira.acme.example/browse/IT-321"}
              - {type: other, location: "evidence safe, drive EV-03"}
            notes: A note.
            tags: [kev]
            """;

    private static final String CLOSED = """
            id: POAM-002
            kind: operational
            title: Dormant accounts
            status: %s
            priority: Medium
            owner: management
            requirements: [3.5.6]
            source: {type: self-assessment, reference: Worksheet IA, identified: 2026-04-01}
            deficiency: Nine accounts.
            risk: {impact: medium}
            targetCompletion: 2026-06-30
            remediation: {plan: Disable them.}
            milestones: [{name: Disabled, target: 2026-06-20, completed: 2026-06-09}]
            resources: {personDays: 1}
            verification: {by: ellen, on: 2026-06-10, method: Listed them., result: None is left.}
            """;

    private static final String ACCEPTED = """
            id: POAM-003
            kind: operational
            title: Controllers need SMB version 1
            status: Open
            priority: Low
            owner: ellen
            requirements: [3.4.7]
            source: {type: risk-assessment, reference: RA-1, identified: 2026-05-01}
            deficiency: The controllers know nothing newer.
            risk: {impact: low}
            resources: {cost: 46000}
            deferral: {rationale: New controllers cost 40 times the risk., acceptedBy: ellen, until: 2027-06-30}
            """;

    private SampleItems() {}

    /** Builds it, and takes it as it was known on 30 June 2026. */
    public static Extract of(Path root) {
        try (TestRepository made = TestRepository.create(root)) {
            made.commit()
                    .write("poam.yaml", SampleExtract.SETTINGS)
                    .write("poam/people.yaml", SampleExtract.PEOPLE)
                    .write("poam/items/POAM-001.yaml", MOVED.formatted("Open", "2026-06-12", "2026-06-12"))
                    .write("poam/items/POAM-002.yaml", CLOSED.formatted("Open"))
                    .write("poam/items/POAM-003.yaml", ACCEPTED)
                    .on("2026-05-20")
                    .land();
            made.commit()
                    .write("poam/items/POAM-001.yaml", MOVED.formatted("In Progress", "2026-07-31", "2026-07-17"))
                    .write("poam/items/POAM-002.yaml", CLOSED.formatted("In Progress"))
                    .on("2026-06-08")
                    .land();
            made.commit()
                    .write("poam/items/POAM-002.yaml", CLOSED.formatted("Closed"))
                    .on("2026-06-15")
                    .land();
        }
        return SampleExtract.of(root, "2026-06-30");
    }

    /** Builds a repository in which scans have seen one item's weakness in three places, in two months. */
    public static Extract scanned(Path root) {
        try (TestRepository made = TestRepository.create(root)) {
            made.commit()
                    .write("poam.yaml", SampleExtract.SETTINGS)
                    .write("poam/items/POAM-001.yaml", MOVED.formatted("Open", "2026-06-12", "2026-06-12"))
                    .write("poam/observations/POAM-001.yaml", """
                            # Written by poam:import. People edit the items; what is changed here is lost.
                            item: POAM-001
                            key: nessus:153952
                            title: Apache 2.4.49 to 2.4.50 path traversal
                            severity: critical
                            cves: [CVE-2021-41773, CVE-2021-42013]
                            instances:
                              - {asset: srv-web01, port: 443, protocol: tcp, firstSeen: 2026-05-14, lastSeen: 2026-06-11, state: open, scan: 0f2cab34}
                              - {asset: srv-web02, port: 443, protocol: tcp, firstSeen: 2026-05-20, lastSeen: 2026-06-11, state: fixed, scan: 0f2cab34}
                              - {asset: srv-web03, firstSeen: 2026-06-11, lastSeen: 2026-06-11, state: open, scan: 0f2cab34}
                            """)
                    .on("2026-06-12")
                    .land();
        }
        return SampleExtract.of(root, "2026-06-30");
    }
}
