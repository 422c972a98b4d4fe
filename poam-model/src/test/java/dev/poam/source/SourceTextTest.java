package dev.poam.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void takesOffAByteOrderMarkAndRemembersIt() throws RefusedInputException {
        SourceText source = SourceText.decode("a.yaml", "\uFEFFid: A-001".getBytes(UTF_8));

        assertThat(source.text()).isEqualTo("id: A-001");
        assertThat(source.hasByteOrderMark()).isTrue();
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() {
        byte[] bytes = {'a', ':', '\n', (byte) 0xC3, (byte) 0xA4, (byte) 0xE4, 'x'};

        RefusedInputException refused =
                catchThrowableOfType(RefusedInputException.class, () -> SourceText.decode("a.yaml", bytes));

        assertThat(refused.problem().message()).isEqualTo("the file is not UTF-8 text");
        assertThat(refused.problem().position()).isEqualTo(new Position(2, 2));
    }

    @Test
    void refusesALoneSurrogateThatSomebodyEncoded() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80};

        assertThat(catchThrowableOfType(RefusedInputException.class, () -> SourceText.decode("a.yaml", bytes))
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.UNREADABLE);
    }

    @Test
    void linesEndInEveryUsualWay() throws RefusedInputException {
        SourceText source = SourceText.decode("a", "1\n2\r\n3\r4".getBytes(UTF_8));

        assertThat(source.positionAt(source.text().indexOf('4'))).hasToString("4:1");
        assertThat(source.positionAt(source.text().indexOf('3'))).hasToString("3:1");
    }

    @Test
    void theEndOfTheTextHasAPosition() throws RefusedInputException {
        SourceText source = SourceText.decode("a", "\uD83D\uDD12x".getBytes(UTF_8));

        assertThat(source.positionAt(3)).hasToString("1:3");
    }
}
