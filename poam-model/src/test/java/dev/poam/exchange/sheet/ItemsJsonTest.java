package dev.poam.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemsJsonTest {

    @TempDir
    private Path root;

    @Test
    void holdsFieldsByTheirNamesAndTheHistory() {
        Extract extract = SampleExtract.withItem(root, """
                id: POAM-001
                status: Open
                risk: {impact: high, cvss: 9.0}
                milestones: [{name: Keys, target: 2026-06-10}]
                resources: {cost: {min: 100, max: 200}}
                """);
        String commit = extract.head().commit();

        assertThat(ItemsJson.render(extract)).isEqualTo("""
                {
                  "organization": "Acme Machining",
                  "system": "Enclave",
                  "marking": "CUI",
                  "asOf": "2026-06-30",
                  "commit": "%1$s",
                  "committedAt": "2026-06-01T12:00:00Z",
                  "items": [
                    {
                      "path": "poam/items/POAM-001.yaml",
                      "id": "POAM-001",
                      "status": "Open",
                      "risk": {
                        "impact": "high",
                        "cvss": 9.0
                      },
                      "milestones": [
                        {
                          "name": "Keys",
                          "target": "2026-06-10"
                        }
                      ],
                      "resources": {
                        "cost": {
                          "min": 100,
                          "max": 200
                        }
                      },
                      "riskScore": 2.70,
                      "riskClass": "Immediate",
                      "history": {
                        "id": "POAM-001",
                        "path": "poam/items/POAM-001.yaml",
                        "created": "2026-06-01T12:00:00Z",
                        "lastUpdated": "2026-06-01T12:00:00Z",
                        "revision": 1,
                        "status": "Open",
                        "transitions": [
                          {
                            "from": null,
                            "to": "Open",
                            "kind": "added",
                            "path": "poam/items/POAM-001.yaml",
                            "commit": "%1$s",
                            "landedAt": "2026-06-01T12:00:00Z",
                            "landedBy": {
                              "name": "Jane Roe",
                              "email": "jane.roe@example.com"
                            },
                            "author": {
                              "name": "Jane Roe",
                              "email": "jane.roe@example.com"
                            },
                            "authoredAt": "2026-06-01T12:00:00Z",
                            "via": [],
                            "signature": "unsigned",
                            "flags": []
                          }
                        ],
                        "targetChanges": [],
                        "milestoneChanges": []
                      }
                    }
                  ]
                }
                """.formatted(commit));
    }
}
