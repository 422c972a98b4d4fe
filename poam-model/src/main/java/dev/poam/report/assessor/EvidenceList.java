package dev.poam.report.assessor;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The evidence in the repository with the SHA-256 that items state, for {@code sha256sum -c} in the folder of the commit's files. */
final class EvidenceList {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private EvidenceList() {}

    /** The list; empty when no item states a digest of a file here. */
    static String of(AssessorFacts facts) {
        TreeSet<String> lines = new TreeSet<>();
        for (EvidenceProof proof : facts.allEvidence()) {
            boolean canBeListed = proof.evidence().path() != null
                    && proof.match() != EvidenceProof.Match.NO_FILE
                    && SHA256.matcher(proof.stated()).matches();
            if (canBeListed) {
                lines.add(proof.stated().toLowerCase(Locale.ROOT) + "  " + proof.place() + "\n");
            }
        }
        return String.join("", lines);
    }
}
