package dev.poam.history;

import dev.poam.item.ItemVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the history of a repository with or without the state that is kept in its Git directory. */
record KeptReading(Path folder) {

    static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    /** Reads without it. */
    History plain(String tip) throws IOException {
        return read(new HistoryQuery(tip, List.of("poam/items"), NOW, HistoryProgress.UNHEARD, false), 1);
    }

    /** Reads with what is kept, and keeps the outcome. */
    History keeping(String tip) throws IOException {
        return read(new HistoryQuery(tip, List.of("poam/items"), NOW), 1);
    }

    /** Reads with what is kept, and leaves it as it is. */
    History reading(String tip) throws IOException {
        return read(new HistoryQuery(tip, List.of("poam/items"), NOW), Integer.MAX_VALUE);
    }

    History read(HistoryQuery query, int worthKeeping) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            return repository.history(query, ItemVersion::read, worthKeeping);
        }
    }

    /** Every file there is, of whatever kind. */
    List<Path> kept() throws IOException {
        Path place = folder.resolve(".git/poam");
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    void deleteKept() throws IOException {
        for (Path file : kept()) {
            Files.delete(file);
        }
    }

    /** A process that reads the named commits by turns and keeps every outcome, until it is killed; a character each. */
    Process startKeeping(String... tips) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KeptReading.class.getName(),
                folder.toString()));
        command.addAll(List.of(tips));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        KeptReading own = new KeptReading(Path.of(arguments[0]));
        for (int turn = 0; true; turn++) {
            own.keeping(arguments[1 + turn % (arguments.length - 1)]);
            System.out.print('.');
            System.out.flush();
        }
    }
}
