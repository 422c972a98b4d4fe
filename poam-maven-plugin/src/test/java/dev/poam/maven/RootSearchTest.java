package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.findings.RepositoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootSearchTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheNearestFolderAbove() throws IOException {
        Files.createDirectories(folder.resolve("poam"));
        Path module = Files.createDirectories(folder.resolve("modules/a"));

        assertThat(RootSearch.from(module, folder)).contains(folder);
    }

    @Test
    void prefersANearerOneAndKnowsItBySettingsAlone() throws IOException {
        Files.createDirectories(folder.resolve("poam"));
        Path module = Files.createDirectories(folder.resolve("modules/a"));
        Files.createFile(module.resolve("poam.yaml"));

        assertThat(RootSearch.from(module, folder)).contains(module);
    }

    @Test
    void staysInsideTheGitRepository() throws IOException {
        Files.createDirectories(folder.resolve("poam"));
        Path module = Files.createDirectories(folder.resolve("clone/module"));
        Files.createDirectories(folder.resolve("clone/.git"));

        assertThat(RootSearch.from(module, folder)).isEmpty();
    }

    @Test
    void looksAboveTheBuildInsideAGitRepository() throws IOException {
        Files.createDirectories(folder.resolve("poam"));
        Files.createDirectories(folder.resolve(".git"));
        Path module = Files.createDirectories(folder.resolve("build/module"));

        assertThat(RootSearch.from(module, module)).contains(folder);
    }

    @Test
    void staysInsideTheBuildWithoutGit() throws IOException {
        Files.createDirectories(folder.resolve("poam"));
        Path module = Files.createDirectories(folder.resolve("build/module"));

        assertThat(RootSearch.from(module, folder.resolve("build"))).isEmpty();
    }

    @Test
    void seesAFolderFromTheTopOfItsRepository() throws IOException {
        Files.createFile(folder.resolve(".git"));
        Path part = Files.createDirectories(folder.resolve("compliance/cmmc"));

        assertThat(RootSearch.placeInRepository(part)).isEqualTo(new RepositoryFolder("compliance/cmmc/"));
        assertThat(RootSearch.placeInRepository(folder)).isEqualTo(RepositoryFolder.TOP);
    }
}
