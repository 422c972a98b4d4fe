package dev.poam.maven;

import dev.poam.exchange.log.LogMatch;
import dev.poam.exchange.log.MachineLog;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.item.Evidence;
import dev.poam.item.PoamItem;
import dev.poam.report.text.ConsoleText;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** What a log proves of an item. */
record LogProof(MachineLog log, LogMatch match) {

    /**
     * Reads a log and holds it against the item's assets.
     *
     * @param words what counts in it; none for the patches that the item names
     * @param host whom it is about when it does not say
     * @throws MojoExecutionException when it proves nothing
     */
    static LogProof of(Path file, PoamItem item, @Nullable List<String> words, @Nullable String host)
            throws IOException, MojoExecutionException {
        if (item.assets().isEmpty()) {
            throw new MojoExecutionException(item.id()
                    + " names no assets, so no line of a log can be one of it; add assets: [srv-web01] to the item");
        }
        if (Files.size(file) > SheetFiles.MOST_BYTES) {
            throw new MojoExecutionException(ConsoleText.escaped(file.getFileName() + " is larger than "
                    + SheetFiles.MOST_BYTES + " bytes; cut it to the days of the work"));
        }
        MachineLog log;
        try {
            log = MachineLog.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (RefusedInputException e) {
            throw new MojoExecutionException(
                    ConsoleText.escaped(e.getMessage() + ". " + e.problem().help()), e);
        }
        Collection<String> counting = words == null
                ? LogMatch.patchesOf(item)
                : words.stream().map(String::strip).toList();
        LogMatch match = LogMatch.of(log, item.assets(), counting, host);
        if (match.done().isEmpty()) {
            throw new MojoExecutionException(ConsoleText.escaped(file.getFileName() + " proves nothing of " + item.id()
                    + ": " + match.words()
                    + (counting.isEmpty()
                            ? ""
                            : ". Looked for " + String.join(", ", counting) + "; -Dpoam.patch says what else counts")));
        }
        return new LogProof(log, match);
    }

    /** What people are told. */
    String line() {
        return log.kind().label() + ": " + match.words();
    }

    /** The proof with what the log shows, of the kind that such a log is unless another was wished. */
    Evidence addedTo(Evidence proof) {
        return new Evidence(
                proof.type() == null ? log.kind().type() : proof.type(),
                proof.path(),
                proof.url(),
                proof.location(),
                proof.sha256(),
                proof.state(),
                proof.milestone(),
                match.words());
    }
}
