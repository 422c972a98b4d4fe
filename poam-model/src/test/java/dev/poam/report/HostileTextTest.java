package dev.poam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.Browser;
import dev.poam.testing.NeedsBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text of a person runs, fetches anything or becomes an element in any page that is written. */
@NeedsBrowser
class HostileTextTest {

    /** Tells whether something ran; opens, hovers and focuses whatever a reader could. */
    private static final String TRAP = """
            window.sprung = [];
            window.trap = () => window.sprung.push('trap');
            for (const name of ['alert', 'confirm', 'prompt', 'open', 'fetch']) {
              window[name] = () => window.sprung.push(name);
            }
            """;

    private static final String POKE = """
            const event = name => new Event(name, {bubbles: true});
            for (const each of document.querySelectorAll('body *')) {
              for (const name of ['mouseover', 'pointerenter', 'focus', 'toggle', 'error', 'load']) {
                each.dispatchEvent(event(name));
              }
              if (each instanceof HTMLDetailsElement) {
                each.open = true;
              }
            }
            """;

    /** Elements and attributes that none of our pages has. */
    private static final String STRANGERS = """
            const own = new Set(('HTML HEAD META TITLE STYLE BODY A P HEADER FOOTER NAV MAIN DIV SECTION ARTICLE ASIDE H1'
                + ' H2 H3 H4 UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TR TH TD SPAN STRONG EM SMALL CODE PRE INS DEL BR HR'
                + ' FIGURE FIGCAPTION DETAILS SUMMARY FORM LABEL INPUT SELECT OPTION BUTTON SCRIPT NOSCRIPT'
                + ' svg title desc g rect line circle path text').split(' '));
            const found = [];
            let scripts = 0, styles = 0, forms = 0;
            for (const each of document.querySelectorAll('*')) {
              if (!own.has(each.tagName)) {
                found.push(each.outerHTML.slice(0, 200));
              }
              scripts += each.tagName === 'SCRIPT' ? 1 : 0;
              styles += each.tagName === 'STYLE' ? 1 : 0;
              forms += each.tagName === 'FORM' ? 1 : 0;
              for (const {name, value} of each.attributes) {
                if (/^on|^style$|^srcdoc$|^action$/.test(name)
                    || (/^(xlink:)?href$|^src$/.test(name) && !/^(#|https?:|[a-z0-9.-]+(\\/[a-z0-9.-]+)*\\.(html|md|csv|pdf)(#.*)?$)/.test(value))) {
                  found.push(name + '=' + value.slice(0, 200));
                }
              }
            }
            if (scripts > 1 || styles > 1 || forms > 1) {
              found.push(scripts + ' scripts, ' + styles + ' styles, ' + forms + ' forms');
            }
            return found.concat(window.sprung);
            """;

    /** So many texts share a shop: making one takes longer than looking at it. */
    private static final int GROUP = 12;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start().beforeEachPage(TRAP);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void staysDeadInEveryPage() throws IOException {
        List<String> harm = new ArrayList<>();
        List<String> texts = HostileShop.texts();
        long items = 0;
        for (int from = 0; from < texts.size(); from += GROUP) {
            List<String> some = texts.subList(from, Math.min(from + GROUP, texts.size()));
            Snapshot snapshot = HostileShop.saying(some, Files.createDirectory(folder.resolve("shop" + from)));
            items += snapshot.project().items().size();
            for (ReportKind kind : ReportKind.values()) {
                for (Path page : pages(kind.files(snapshot), folder.resolve("report" + from))) {
                    for (String found : harm(page)) {
                        harm.add(page.getFileName() + " of " + some.get(0) + " and more: " + found);
                    }
                }
            }
        }

        assertThat(harm).isEmpty();
        assertThat(items).as("texts that an item can hold").isGreaterThan(texts.size() * 9L / 10);
    }

    private static List<Path> pages(List<ReportFile> files, Path folder) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (ReportFile file : files) {
            if (file.path().endsWith(".html")) {
                Path page = folder.resolve(file.path());
                Files.createDirectories(page.getParent());
                pages.add(Files.write(page, file.content()));
            }
        }
        return pages;
    }

    private static List<String> harm(Path page) {
        browser.open(page);
        List<String> harm = look();
        for (String item : browser.lines(
                "return [...document.querySelectorAll('noscript[data-item]')].map(each => each.dataset.item)")) {
            browser.script("location.hash = arguments[0]", item);
            browser.await("return document.querySelector('article.item')?.id === location.hash.slice(1)");
            harm.addAll(look());
        }
        return harm;
    }

    private static List<String> look() {
        browser.script(POKE);
        List<String> harm = new ArrayList<>(browser.lines(STRANGERS));
        harm.addAll(browser.messages());
        harm.addAll(browser.requests());
        return harm;
    }

    /** Otherwise the test above would be content with anything. */
    @Test
    void isSeenInAPageThatLetsItThrough() throws IOException {
        Path page = folder.resolve("open.html");
        int unseen = 0;
        List<String> texts = HostileShop.texts();
        for (String text : texts) {
            String html = "<!doctype html><html lang=en><meta charset=utf-8><title>Open</title><body><p>" + text
                    + "</p><p title=\"" + text + "\">";
            Files.write(page, html.getBytes(StandardCharsets.UTF_8));
            unseen += harm(page).isEmpty() ? 1 : 0;
        }

        assertThat(unseen).as("texts that do nothing as plain markup").isLessThan(texts.size() / 3);
    }

    @Test
    void isSeenInADashboardThatLetsItThrough() throws IOException {
        ReportFile dashboard = ReportKind.DASHBOARD
                .files(HostileShop.saying(
                        List.of("<img src=x onerror=trap()>"), Files.createDirectory(folder.resolve("shop"))))
                .get(0);
        String html = new String(dashboard.content(), StandardCharsets.UTF_8);
        Path page = Files.writeString(folder.resolve("index.html"), html.replace("&lt;img", "<img"));

        assertThat(harm(page)).isNotEmpty();
    }
}
