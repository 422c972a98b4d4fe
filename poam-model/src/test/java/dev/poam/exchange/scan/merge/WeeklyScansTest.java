package dev.poam.exchange.scan.merge;

import static dev.poam.exchange.scan.NessusText.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.source.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half a year of scans of one network, with people at work between them. What each import says and writes is in
 * {@code weeks/*.txt}; {@code -Dpoam.rewrite=true} writes these anew.
 */
class WeeklyScansTest {

    private static final Path EXPECTED = Path.of("src/test/resources/dev/poam/exchange/scan/merge/weeks");
    private static final List<String> HOSTS = List.of("web01", "web02", "web03", "web04", "web05", "web06");
    private static final String ALL = String.join(",", HOSTS);

    @TempDir
    Path folder;

    private ImportSeries series;
    private final Map<String, String> nameByHash = new LinkedHashMap<>();

    @BeforeEach
    void begin() throws IOException {
        series = new ImportSeries(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        series.close();
    }

    private static NessusText week(String day, List<String> hosts, String... items) {
        NessusText scan = NessusText.of(day).targets(ALL);
        hosts.forEach(host -> scan.host(host, items));
        return scan;
    }

    @Test
    void eachImportSaysAndWritesWhatIsExpected() throws IOException {
        week("01-thirty-places", firstWeek());
        week("02-hosts-and-a-plugin-gone-a-host-more-and-a-severity", secondWeek());
        series.land("POAM-004", "Closed", "2026-10-13");
        String third = week("2026-10-18", HOSTS.subList(0, 4), item(101, 4), item(102, 3), item(103, 3), item(104, 2))
                .xml();
        week("03-back-soon-after-closing", third);
        week("04-the-same-file-again", third);
        week(
                "05-an-older-scan",
                week("2026-10-10", HOSTS.subList(0, 2), item(101, 4)).xml());
        week("06-a-csv-file", """
                Plugin ID,CVE,CVSS,Risk,Host,Protocol,Port,Name,Synopsis,Description,Solution,See Also,Plugin Output
                101,CVE-2026-0101,7.5,Critical,web01,tcp,443,Weakness 101,It is weak.,Something.,Mend it.,,
                """);
        week(
                "07-without-an-account",
                week("2026-11-01", List.of(), "")
                        .withoutAccount()
                        .host("web01", item(101, 4))
                        .host("web02")
                        .xml());
        week(
                "08-a-plugin-gone-everywhere",
                week("2026-11-08", HOSTS, item(101, 4), item(102, 3))
                        .host("web07", item(102, 3))
                        .xml());
        series.land("POAM-003", "Closed", "2026-11-10");
        week(
                "09-back-long-after-closing",
                week("2027-03-07", HOSTS, item(101, 4), item(103, 3)).xml());
    }

    private static String firstWeek() {
        return week("2026-10-04", HOSTS, item(101, 4), item(102, 3), item(103, 2), item(104, 2), item(105, 1))
                .xml();
    }

    /** Two hosts are targeted and not reported. */
    private static String secondWeek() {
        return week("2026-10-11", HOSTS.subList(0, 4), item(101, 4), item(102, 3), item(103, 3), item(105, 1))
                .host("web07", item(102, 3))
                .xml();
    }

    /** Imports a file, then once more, and holds what was said and written against what is expected. */
    private void week(String name, String scan) throws IOException {
        nameByHash.putIfAbsent(
                Sha256.of(scan.getBytes(StandardCharsets.UTF_8)).substring(0, 12), "<" + name.substring(0, 2) + ">");
        Map<String, String> before = files();
        ImportPlan plan = series.run(scan, wish());
        Map<String, String> after = files();

        StringBuilder text = new StringBuilder();
        plan.lines().forEach(line -> text.append(line).append('\n'));
        plan.findings()
                .forEach(finding -> text.append(finding.severity().label())
                        .append(' ')
                        .append(finding.rule())
                        .append(' ')
                        .append(finding.message())
                        .append('\n'));
        for (FileChange change : plan.files()) {
            text.append("\n== ").append(change.path()).append(change.isAdded() ? " (new)\n" : "\n");
            text.append(difference(before.getOrDefault(change.path(), ""), after.getOrDefault(change.path(), "")));
        }
        hold(name, named(text.toString()));
        assertThat(series.run(scan, wish()).files())
                .as("%s, a second time", name)
                .isEmpty();
        assertThat(files()).as("%s, a second time", name).isEqualTo(after);
    }

    private static ScanImport.Wish wish() {
        return new ScanImport.Wish(null, LocalDate.parse("2026-10-25"), false, false);
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> hash : nameByHash.entrySet()) {
            named = named.replaceAll(hash.getKey() + "[0-9a-f]*", hash.getValue());
        }
        return named;
    }

    private static String difference(String before, String after) {
        List<String> old = new ArrayList<>(before.lines().toList());
        List<String> added = new ArrayList<>();
        // The comments say what people may fill in later; they are those of any new item.
        after.lines()
                .filter(line -> !line.startsWith("#") && !old.remove(line))
                .forEach(line -> added.add("+" + line + "\n"));
        old.removeIf(line -> line.startsWith("#"));
        return old.stream().map(line -> "-" + line + "\n").collect(Collectors.joining()) + String.join("", added);
    }

    private Map<String, String> files() throws IOException {
        Path root = folder.resolve("repository");
        Map<String, String> files = new TreeMap<>();
        try (java.util.stream.Stream<Path> all = Files.walk(root.resolve("poam"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void hold(String name, String text) throws IOException {
        Path golden = EXPECTED.resolve(name + ".txt");
        if (Boolean.getBoolean("poam.rewrite")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(golden, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void whatPeopleWriteBetweenScansStaysByteForByte() throws IOException {
        series.run(firstWeek());
        String path = "poam/items/POAM-002.yaml";
        String written = series.read(path);
        String mine = "# seen by Robin; ask the vendor\r\nstatus: In Progress   # since Monday\n"
                + written.replaceFirst("(?m)^status: .*\n", "")
                        .replace("title: Weakness 102", "title: 'The front door''s library is old'   # ours")
                + "rootCause: |\n  Nobody watched\n\n    the library.  \n"
                + "\n# the end, without a line's end";
        series.write(path, mine);

        series.run(secondWeek());
        series.run(week("2026-10-18", HOSTS, item(101, 4)).xml());

        assertThat(series.read(path))
                .isEqualTo(mine.replace("web05, web06]", "web05, web06, web07]"))
                .isNotEqualTo(mine);
    }
}
