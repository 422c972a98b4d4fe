package dev.poam.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a Maven build under {@code src/it} has printed. */
public record BuildLog(String text) {

    /** Reads {@code build.log} of a project. */
    public static BuildLog of(Path project) throws IOException {
        return new BuildLog(Files.readString(project.resolve("build.log"), Charset.defaultCharset()));
    }

    /** How many lines hold this text. */
    public long count(String part) {
        return text.lines().filter(line -> line.contains(part)).count();
    }

    /** The lines that hold this text. */
    public List<String> lines(String part) {
        return text.lines().filter(line -> line.contains(part)).toList();
    }
}
