package dev.poam.report;

import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Makes the pictures of the example's dashboard that the README shows. */
final class Pictures {

    private Pictures() {}

    /** Takes the repository, the day, and the folder for the pictures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Snapshot snapshot = Snapshot.of(new AuditRequest(
                Path.of(arguments[0]).toRealPath(),
                "HEAD",
                LocalDate.parse(arguments[1]),
                Instant.parse(arguments[1] + "T12:00:00Z"),
                HistoryMode.REQUIRE));
        Path page = Files.write(
                folder.resolve(Dashboard.FILE), Dashboard.files(snapshot).get(0).content());
        try (Browser browser = Browser.start()) {
            picture(browser.open(page), folder.resolve("dashboard-light.png"));
            picture(browser.dark(true).open(page), folder.resolve("dashboard-dark.png"));
            picture(browser.dark(false).width(390).open(page), folder.resolve("dashboard-phone.png"));
            picture(browser.width(1280).open(page, "#POAM-010"), folder.resolve("dashboard-item.png"));
        }
    }

    private static void picture(Browser browser, Path file) throws IOException {
        Files.write(file, browser.picture());
    }
}
