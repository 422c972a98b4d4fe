package dev.poam.maven;

import dev.poam.report.text.ConsoleText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A file to bring in.
 *
 * @param shown as the user named it
 */
record ImportFile(Path path, String shown) {

    /** The files that a parameter names, relative to the folder or absolute; those of a pattern in the order of their names. */
    static List<ImportFile> of(@Nullable List<String> names, Path folder) throws IOException, MojoExecutionException {
        if (names == null || names.isEmpty()) {
            throw new MojoExecutionException(
                    "Say which files to bring in: mvn poam:import -Dpoam.file=weekly.nessus -Dpoam.dryRun");
        }
        List<ImportFile> files = new ArrayList<>();
        for (String name : names) {
            String shown = name.strip();
            List<ImportFile> found = shown.contains("*") ? matching(shown, folder) : List.of(single(shown, folder));
            files.addAll(found);
        }
        return files;
    }

    private static ImportFile single(String shown, Path folder) throws MojoExecutionException {
        Path path = folder.resolve(shown);
        if (!Files.isRegularFile(path)) {
            throw new MojoExecutionException(ConsoleText.escaped("poam.file names no file: " + shown));
        }
        return new ImportFile(path, shown);
    }

    private static List<ImportFile> matching(String shown, Path folder) throws IOException, MojoExecutionException {
        int slash = shown.lastIndexOf('/');
        String place = shown.substring(0, slash + 1);
        Path parent = folder.resolve(place.isEmpty() ? "." : place);
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, shown.substring(slash + 1))) {
                found.forEach(path -> names.add(path.getFileName().toString()));
            }
        }
        List<ImportFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(single(place + name, folder));
        }
        if (files.isEmpty()) {
            throw new MojoExecutionException(ConsoleText.escaped("poam.file names no file: " + shown));
        }
        return files;
    }
}
