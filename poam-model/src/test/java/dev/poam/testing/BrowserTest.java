package dev.poam.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser of the tests sees what it is there to see. */
@NeedsBrowser
class BrowserTest {

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void hearsWhatAPageSays() throws IOException {
        browser.open(page("<script>console.log('hello')</script>"));

        assertThat(browser.messages()).singleElement().asString().contains("hello");
    }

    @Test
    void hearsWhatASecurityPolicyRefuses() throws IOException {
        browser.open(page("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
                + "<script>document.title = 'ran'</script>"));

        assertThat(browser.messages()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void seesWhatAPageAsksFor() throws IOException {
        browser.open(page("<img src=http://127.0.0.1:9/picture.png alt=''>"));

        assertThat(browser.requests()).singleElement().asString().contains("127.0.0.1:9/picture.png");
    }

    @Test
    void isSilentAboutAPageThatIs() throws IOException {
        browser.open(page("<p>Nothing"));

        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void findsTextThatIsHardToRead() throws IOException {
        browser.open(page("<main><p style='color:#bbb;background:#fff'>Pale</p></main>"));

        assertThat(browser.barriers()).singleElement().asString().startsWith("color-contrast");
    }

    @Test
    void followsTheSystemsColours() throws IOException {
        browser.dark(true).open(page("<p>Nothing"));

        assertThat(browser.holds("return matchMedia('(prefers-color-scheme: dark)').matches"))
                .isTrue();
        browser.dark(false);
    }

    @Test
    void seesThatAPageIsTooWide() throws IOException {
        browser.width(390).open(page("<div style='width:800px'>Wide</div>"));

        assertThat(browser.isTooWide()).isTrue();
        browser.width(1280);
    }

    private Path page(String body) throws IOException {
        return Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html lang=en><meta charset=utf-8><title>Page</title>" + "<link rel=icon href='data:,'>"
                        + body);
    }
}
