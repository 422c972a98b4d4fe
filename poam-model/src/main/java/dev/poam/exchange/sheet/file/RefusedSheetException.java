package dev.poam.exchange.sheet.file;

import dev.poam.rule.Finding;

/** A file that is not read any further; the finding says why. */
final class RefusedSheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RefusedSheetException(Finding finding) {
        super(finding.path() + ": " + finding.message());
        this.finding = finding;
    }

    RefusedSheetException(String file, String message, String help) {
        this(SheetFinding.REFUSED.of(file, message, help));
    }

    Finding finding() {
        return finding;
    }
}
