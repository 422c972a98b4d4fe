package dev.poam.report.page;

import dev.poam.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** A style sheet or a script of ours that a page carries in itself. */
public record InlineCode(String text) {

    /** How a Content-Security-Policy names it. */
    public String source() {
        byte[] digest = HexFormat.of().parseHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
