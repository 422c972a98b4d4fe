package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.item.SourceType;
import dev.poam.item.Status;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void takesAWordInWhateverLetterCase() throws MojoExecutionException {
        assertThat(Choice.of(SourceType.class, "poam.sourceType", "Self-Assessment"))
                .isEqualTo(SourceType.SELF_ASSESSMENT);
    }

    @Test
    void offersAllWordsInPlaceOfAWrongOne() {
        assertThatThrownBy(() -> Choice.of(FailOn.class, "poam.failOn", "errors\u001b[0m"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("poam.failOn takes one of error, warning, never, not errors\\u001b[0m");
    }

    @Test
    void leavesOutWhatMayBeLeftOut() throws MojoExecutionException {
        assertThat(Choice.ofOptional(FailOn.class, "poam.failOn", null)).isNull();
    }

    @Test
    void readsAStatusWithoutQuotes() throws MojoExecutionException {
        assertThat(StatusName.parse("poam.to", "in-progress")).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void offersTheFiveStatusesInPlaceOfAWrongOne() {
        assertThatThrownBy(() -> StatusName.parse("poam.to", "Done"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("poam.to takes one of Open, In Progress, Remediated, Verified, Closed, not Done");
    }
}
