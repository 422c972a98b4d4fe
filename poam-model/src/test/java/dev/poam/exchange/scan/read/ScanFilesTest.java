package dev.poam.exchange.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.ScanContent;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hand-made files in the shape of each format, and what is read of them. */
class ScanFilesTest {

    private static final String FOLDER = "src/test/resources/dev/poam/exchange/scan/read/files/";

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String name) throws IOException {
        Golden.check(FOLDER + name + ".expected", read(Path.of(FOLDER + name), name));
    }

    @Test
    void everyFormatHasAFile() throws IOException {
        List<ScanFormat> known = files().stream()
                .map(name -> Path.of(FOLDER + name))
                .flatMap(path -> format(path).stream())
                .toList();

        assertThat(ScanFormat.values())
                .filteredOn(format -> format != ScanFormat.NESSUS && format != ScanFormat.TENABLE_VM_COMMA_CSV)
                .allSatisfy(format -> assertThat(known).contains(format));
    }

    private static Optional<ScanFormat> format(Path path) {
        try {
            return ScanFormat.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        ScanFormat format = ScanFormat.of(path).orElseThrow();
        text.append(format.label()).append('\n');
        try {
            ScanFile file = ScanFile.read(format, path, name);
            text.append(file.scan().scanner() + " " + file.scan().name() + " "
                    + file.scan().started() + "\n");
            file.warnings().forEach(problem -> text.append(line(problem)));
            for (ScannedAsset asset : file.content().assets()) {
                text.append("asset " + asset.name() + " " + asset.others() + "\n");
            }
            for (ScanContent.Found found : file.content().weaknesses().values()) {
                add(text, found.weakness());
                found.places()
                        .forEach((place, seen) -> text.append("  " + shown(place) + ": " + seen.verdict() + " "
                                + seen.firstSeen() + " " + seen.lastSeen() + "\n"));
            }
        } catch (RefusedInputException e) {
            text.append(line(e.problem()));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Weakness weakness) {
        text.append(weakness.key() + " " + weakness.aliases() + " " + weakness.severity() + " " + weakness.cves() + " "
                + weakness.cwes() + " " + weakness.requirements() + "\n");
        text.append(
                "  " + weakness.title() + "\n  " + weakness.text().toString().replace("\n", "|") + "\n");
        weakness.scores().forEach(score -> text.append("  " + score + "\n"));
    }

    private static String shown(Place place) {
        return place.shown();
    }

    private static String line(Problem problem) {
        return problem.path() + ":" + problem.position() + ": " + problem.level() + " " + problem.message() + "\n";
    }
}
