package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class CommitTest {

    private static final String TREE = "tree " + "a".repeat(40) + "\n";

    @Test
    void readsNamesDatesAndMessage() throws IOException {
        Commit commit = parse(TREE
                + "parent " + "b".repeat(40) + "\nparent " + "c".repeat(40) + "\n"
                + "author Zo\u00eb M\u00fcller <zoe@example.com> 1772366400 -0330\n"
                + "committer Omar Diaz <omar@example.com> 1772366401 +0530\n\nA message\n");

        assertThat(commit.parents()).hasSize(2);
        assertThat(commit.author())
                .isEqualTo(new Stamp(
                        new Identity("Zo\u00eb M\u00fcller", "zoe@example.com"),
                        OffsetDateTime.parse("2026-03-01T08:30:00-03:30")));
        assertThat(commit.landing().at()).isEqualTo(OffsetDateTime.parse("2026-03-01T17:30:01+05:30"));
        assertThat(commit.message()).isEqualTo("A message\n");
        assertThat(commit.isSigned()).isFalse();
    }

    @Test
    void readsTheEncodingThatTheCommitNames() throws IOException {
        String text = TREE + "author Zo\u00eb <z@example.com> 1 +0000\ncommitter Zo\u00eb <z@example.com> 1 +0000\n"
                + "encoding ISO-8859-1\n\nf\u00fcr\n";

        Commit commit = parse(text, StandardCharsets.ISO_8859_1);

        assertThat(commit.author().by().name()).isEqualTo("Zo\u00eb");
        assertThat(commit.message()).isEqualTo("f\u00fcr\n");
    }

    @Test
    void anEncodingThatNobodyKnowsIsReadAsUtf8() throws IOException {
        Commit commit = parse(stamps("Zo\u00eb <z@example.com> 1 +0000") + "encoding klingon!\n\nx\n");

        assertThat(commit.author().by().name()).isEqualTo("Zo\u00eb");
    }

    @Test
    void oddStampsAreReadAsFarAsTheyGo() throws IOException {
        assertThat(at("A <a@b> 1772366400 +9999")).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00Z"));
        assertThat(at("A <a@b> 1772366400")).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00Z"));
        assertThat(at("A <a@b> 99999999999999999999 +0000")).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
        assertThat(at("A <a@b> 9223372036854775807 +0000")).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
        assertThat(at("A")).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
        assertThat(parse(stamps("<> 1 +0000")).author().by()).isEqualTo(new Identity("", ""));
        assertThat(parse(stamps("A <a <x>> 1 +0000")).author().by()).isEqualTo(new Identity("A", "a <x"));
        assertThat(parse(TREE + "\nno one\n").landing().by()).isEqualTo(new Identity("", ""));
    }

    @Test
    void aSignatureIsSeenInTheHeaderOnly() throws IOException {
        String stamps = stamps("A <a@b> 1 +0000");

        assertThat(parse(stamps + "gpgsig -----BEGIN PGP SIGNATURE-----\n x\n\nm\n")
                        .isSigned())
                .isTrue();
        assertThat(parse(stamps + "gpgsig-sha256 x\n\nm\n").isSigned()).isTrue();
        assertThat(parse(stamps + "\ngpgsig of a message\n").isSigned()).isFalse();
    }

    @Test
    void aHeaderThatIsCutShortIsCorrupt() {
        assertThatThrownBy(() -> parse("tree abc\n")).isInstanceOf(CorruptObjectException.class);
        assertThatThrownBy(() -> parse("")).isInstanceOf(CorruptObjectException.class);
        assertThatThrownBy(() -> parse(TREE + "parent xyz\n")).isInstanceOf(CorruptObjectException.class);
    }

    private static OffsetDateTime at(String stamp) throws IOException {
        return parse(stamps(stamp)).author().at();
    }

    private static String stamps(String stamp) {
        return TREE + "author " + stamp + "\ncommitter " + stamp + "\n";
    }

    private static Commit parse(String text) throws IOException {
        return parse(text, StandardCharsets.UTF_8);
    }

    private static Commit parse(String text, Charset charset) throws IOException {
        return Commit.parse(ObjectId.zeroId(), text.getBytes(charset));
    }
}
