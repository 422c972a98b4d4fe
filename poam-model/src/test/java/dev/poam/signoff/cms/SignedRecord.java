package dev.poam.signoff.cms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record of a vector, from which fuzz tests begin. */
final class SignedRecord {

    private static final String NAME =
            "commits/02/poam/signoffs/CUI-Doc-Signoff-20260105T093000Z-jane/POLICY-signoff.json";

    private SignedRecord() {}

    static byte[] record(String vector) {
        return read(vector, "");
    }

    static byte[] signature(String vector) {
        return read(vector, ".p7s");
    }

    private static byte[] read(String vector, String suffix) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/signoffs", vector, NAME + suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
