package dev.poam.report.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.Identity;
import dev.poam.history.Landing;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.Attestor;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.CheckedTimestamp;
import dev.poam.signoff.SignedDocument;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Verdict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignoffReportTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T20:00:00+01:00");
    private static final Identity MAYA = new Identity("Maya", "maya@example.com");
    private static final Landing LANDED = new Landing("a".repeat(40), AT, MAYA, MAYA, AT);

    private static final CheckedSignoff STALE = new CheckedSignoff(
            "poam/signoffs/x/SOP-signoff.json",
            new SignoffStatement(
                    "SOP",
                    new SignedDocument("docs/SOP.md", "b".repeat(64), "c".repeat(40)),
                    SignoffPurpose.APPROVAL,
                    new Attestor("jane", "Jane", "ISSO", "Acme"),
                    "Fine.",
                    Instant.parse("2026-11-21T18:40:00Z"),
                    "poam/signoffs/x/SOP-signoff.json",
                    "d".repeat(40),
                    null),
            LANDED,
            Verdict.VALID,
            Verdict.STALE,
            "docs/SOP.md has changed since",
            LANDED,
            new CheckedTimestamp(Instant.parse("2026-11-21T18:41:00Z"), "CN=A TSA", ""));

    private static final CheckedSignoff BROKEN = new CheckedSignoff(
            "poam/signoffs/y/SOP-signoff.json", null, null, Verdict.INVALID, Verdict.INVALID, "not valid JSON", null);

    @Test
    void writesEveryKeyOfAStaleSignoff() {
        assertThat(SignoffReport.json(List.of(STALE), "e".repeat(40)))
                .isEqualTo("""
                {
                  "head": "%1$s",
                  "signoffs": [
                    {
                      "record": "poam/signoffs/x/SOP-signoff.json",
                      "today": "STALE",
                      "whenLanded": "VALID",
                      "reason": "docs/SOP.md has changed since",
                      "document": "SOP",
                      "path": "docs/SOP.md",
                      "sha256": "%2$s",
                      "purpose": "approval",
                      "statement": "Fine.",
                      "signedAt": "2026-11-21T18:40:00Z",
                      "attestor": {
                        "id": "jane",
                        "name": "Jane",
                        "title": "ISSO",
                        "organization": "Acme"
                      },
                      "timestamp": {
                        "time": "2026-11-21T18:41:00Z",
                        "trusted": true,
                        "tsa": "CN=A TSA",
                        "reason": null
                      },
                      "landed": {
                        "commit": "%3$s",
                        "at": "2026-11-21T20:00:00+01:00",
                        "by": {
                          "name": "Maya",
                          "email": "maya@example.com"
                        }
                      },
                      "staleSince": {
                        "commit": "%3$s",
                        "at": "2026-11-21T20:00:00+01:00",
                        "by": {
                          "name": "Maya",
                          "email": "maya@example.com"
                        }
                      }
                    }
                  ]
                }
                """.formatted("e".repeat(40), "b".repeat(64), "a".repeat(40)));
    }

    @Test
    void writesNullForWhatCannotBeRead() {
        assertThat(SignoffReport.json(List.of(BROKEN), null))
                .contains("\"head\": null", "\"today\": \"INVALID\"", "\"attestor\": null", "\"staleSince\": null");
    }

    @Test
    void showsATableAndTheReasonsBelow() {
        assertThat(SignoffReport.lines(List.of(STALE, BROKEN)))
                .containsExactly(
                        "TODAY    LANDED   PURPOSE   ATTESTOR  DOCUMENT     RECORD",
                        "STALE    VALID    approval  jane      docs/SOP.md  poam/signoffs/x/SOP-signoff.json",
                        "INVALID  INVALID  -         -         -            poam/signoffs/y/SOP-signoff.json",
                        "STALE poam/signoffs/x/SOP-signoff.json: docs/SOP.md has changed since",
                        "INVALID poam/signoffs/y/SOP-signoff.json: not valid JSON");
    }

    @Test
    void saysWhyATimestampIsNotBelieved() {
        CheckedSignoff signoff = new CheckedSignoff(
                "poam/signoffs/z/SOP-signoff.json",
                null,
                null,
                Verdict.INVALID,
                Verdict.INVALID,
                "",
                null,
                new CheckedTimestamp(null, null, "the timestamp is of other bytes"));

        assertThat(SignoffReport.lines(List.of(signoff)))
                .contains(
                        "The timestamp of poam/signoffs/z/SOP-signoff.json proves nothing: the timestamp is of other bytes");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(SignoffReport.lines(List.of())).containsExactly("No sign-off has been committed");
    }
}
