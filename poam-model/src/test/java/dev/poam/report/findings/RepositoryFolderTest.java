package dev.poam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryFolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"/compliance/", "compliance"})
    void refusesWhatIsNoRelativeFolder(String prefix) {
        assertThatThrownBy(() -> new RepositoryFolder(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(prefix);
    }

    @Test
    void namesFilesFromTheTop() {
        assertThat(new RepositoryFolder("a/b/").fromTop("poam.yaml")).isEqualTo("a/b/poam.yaml");
    }
}
