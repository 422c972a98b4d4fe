package dev.poam.bench;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryProgress;
import dev.poam.history.HistoryQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Reads the history of one repository up to a commit in a process of its own, with or without a kept state; without
 * arguments it does nothing, which has a cost too.
 */
final class HistoryRun {

    private HistoryRun() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            return;
        }
        try (GitRepository repository =
                GitRepository.find(Path.of(arguments[0])).orElseThrow()) {
            boolean cache = arguments[2].equals("cache");
            HistoryQuery query = new HistoryQuery(
                    arguments[1],
                    List.of("poam/items"),
                    Instant.parse("2040-01-01T00:00:00Z"),
                    HistoryProgress.UNHEARD,
                    cache);
            History history = History.of(repository, query);
            if (history.items().isEmpty()) {
                throw new IOException("no items in " + arguments[0]);
            }
        }
    }
}
