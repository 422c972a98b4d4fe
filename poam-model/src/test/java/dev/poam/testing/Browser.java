package dev.poam.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, which notes what a page says on the console and what it asks the network for.; tests that use it
 * say so with {@link NeedsBrowser}.
 */
public final class Browser implements AutoCloseable {

    /** As Debian installs it. */
    static final String PROGRAM = "chromium";

    /** That through which tests speak to it. */
    static final String DRIVER = "chromedriver";

    private static final int HEIGHT = 900;

    /** Held here, since the logging of the platform forgets what nobody holds. */
    private static final Logger VERSION_FINDER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        // Selenium warns of each Chromium newer than itself, even where none of what it lacks is used.
        VERSION_FINDER.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed(PROGRAM));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-color-profile=srgb");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(installed(DRIVER)))
                .build();
        return new Browser(new ChromeDriver(service, options)).width(1280).dark(false);
    }

    private static String installed(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            File file = new File(folder, program);
            if (file.canExecute()) {
                return file.getPath();
            }
        }
        throw new IllegalStateException(program + " is not on the path");
    }

    /** The width of the page in CSS pixels: 390 for a telephone, 1280 for a desk. */
    public Browser width(int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What the reader's system prefers. */
    public Browser dark(boolean dark) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Whether pages opened from now on may run scripts. */
    public Browser scripts(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
        return this;
    }

    /** Runs this in every page opened from now on, before anything of the page's own. */
    public Browser beforeEachPage(String script) {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    /** Opens a file as from a disk; what pages before it said and asked for is forgotten. */
    public Browser open(Path file) {
        return open(file, "");
    }

    /** The same with a fragment: {@code #POAM-001}. */
    public Browser open(Path file, String fragment) {
        // A page that differs in its fragment alone would not be loaded again.
        driver.get("about:blank");
        forget();
        driver.get(file.toUri() + fragment);
        return this;
    }

    private void forget() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    /** What the page said on the console since it was opened, refusals of its own security policy among it. */
    public List<String> messages() {
        return entries(LogType.BROWSER);
    }

    /** The addresses that the page asked for since it was opened, but for its own. */
    public List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (String entry : entries(LogType.PERFORMANCE)) {
            if (entry.contains("\"Network.requestWillBeSent\"") && !entry.contains("\"type\":\"Document\"")) {
                requests.add(entry);
            }
        }
        return requests;
    }

    private List<String> entries(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What a script returns that runs in the page; null for nothing. */
    @Nullable
    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The lines that a script returns. */
    public List<String> lines(String script, Object... arguments) {
        List<?> found = (List<?>) Objects.requireNonNull(script(script, arguments));
        return found.stream().map(String::valueOf).toList();
    }

    public long number(String script, Object... arguments) {
        return ((Number) Objects.requireNonNull(script(script, arguments))).longValue();
    }

    public boolean holds(String script, Object... arguments) {
        return Boolean.TRUE.equals(script(script, arguments));
    }

    /** Waits until a script returns true. */
    public void await(String script) {
        for (int tries = 0; !holds(script); tries++) {
            if (tries == 200) {
                throw new AssertionError("it never came to this: " + script);
            }
            LockSupport.parkNanos(25_000_000);
        }
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Chooses an option of a list by its words. */
    public void choose(String list, String words) {
        all(list + " option").stream()
                .filter(option -> option.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** The element that has the keyboard. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** The page's address behind the number sign, as it stands there. */
    public String fragment() {
        String address = Objects.requireNonNull(driver.getCurrentUrl());
        int mark = address.indexOf('#');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    /**
     * What axe-core holds against the page by the rules of WCAG 2.2, levels A and AA: rule, element and reason, one a line.
     */
    public List<String> barriers() {
        driver.executeScript(AxeScript.TEXT);
        return lines("""
                return axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                    .then(found => found.violations.flatMap(rule => rule.nodes.map(
                        node => rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary)));
                """);
    }

    /** Whether the page is wider than the window, so that one has to scroll sideways. */
    public boolean isTooWide() {
        return holds("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What the printer gets. */
    public byte[] pdf() {
        Map<String, Object> answer = command("Page.printToPDF", Map.of("printBackground", false));
        return Base64.getDecoder().decode((String) Objects.requireNonNull(answer.get("data")));
    }

    /** What is in the window, as PNG. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** The whole page, however long, as PNG. */
    public byte[] wholePicture() {
        Map<String, Object> answer =
                command("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
        return Base64.getDecoder().decode((String) Objects.requireNonNull(answer.get("data")));
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** The script of axe-core, read once. */
    private static final class AxeScript {

        static final String TEXT = read();

        private static String read() {
            try (InputStream script =
                    Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
