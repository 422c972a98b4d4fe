package dev.poam.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"docs/SSP.md", "poam/evidence/POAM-001/scan 1.txt", "Prüfung/état.pdf", ".github/x", "a-b/-c"})
    void ordinaryPathsAreSafe(String path) {
        assertThat(SafePath.objection(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | is empty
            /etc/passwd     | is absolute
            C:/Windows      | is absolute
            \\\\host\\share | is absolute
            a\\b            | backslash
            a/../b          | upwards
            ../b            | upwards
            ./a             | only a dot
            a//b            | empty part
            a/              | empty part
            -rf             | dash
            docs/CON        | device
            docs/com1.txt   | device
            docs/nul .txt   | device
            LPT\u00B2       | device
            a./b            | dot or a space
            'a /b'          | dot or a space
            .git/config     | Git's own folder
            a/.GIT/hooks    | Git's own folder
            GIT~1/x         | Git's own folder
            ab:c            | Windows does not allow
            c:notes         | is absolute
            https://x.test  | Windows does not allow
            what?           | Windows does not allow
            """)
    void pathsThatLeadElsewhereAreNot(String path, String reason) {
        assertThat(SafePath.objection(path))
                .hasValueSatisfying(said -> assertThat(said).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", ".g\u200Cit/x", "a\u0000b", "a\nb", "a\u001B[31m", "a\uD800b"})
    void charactersThatCannotBeSeenAreNamed(String path) {
        assertThat(SafePath.objection(path))
                .hasValueSatisfying(said -> assertThat(said).startsWith("has the character U+"));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 2000})
    void namesLongerThanFileSystemsAllowAreNot(int length) {
        assertThat(SafePath.objection("a".repeat(length))).isPresent();
    }
}
