package dev.poam.report;

import dev.poam.report.dashboard.Dashboard;
import dev.poam.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes the pictures of the example's dashboard that the README shows. */
final class Pictures {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private Pictures() {}

    /** Takes the folder for the pictures; runs in the folder of this module. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path work = Files.createTempDirectory("pictures");
        ExampleShop shop = ExampleShop.replayedIn(Files.createDirectory(work.resolve("shop")));
        Path page = Files.write(
                work.resolve(Dashboard.FILE),
                Dashboard.files(shop.snapshot(ExampleShop.LAST_DAY), List.of())
                        .get(0)
                        .content());
        try (Browser browser = Browser.start()) {
            save(browser.open(page), 1170, folder.resolve("dashboard.png"));
            save(browser.dark(true).open(page), 1170, folder.resolve("dashboard-dark.png"));
            save(browser.dark(false).width(PHONE).open(page), 1500, folder.resolve("dashboard-phone.png"));
            save(browser.width(DESK).open(page, "#POAM-001"), 1500, folder.resolve("dashboard-item.png"));
        }
    }

    /** The upper part of a page. */
    private static void save(Browser browser, int height, Path file) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(browser.wholePicture()));
        ImageIO.write(
                whole.getSubimage(0, 0, whole.getWidth(), Math.min(height, whole.getHeight())), "png", file.toFile());
    }
}
