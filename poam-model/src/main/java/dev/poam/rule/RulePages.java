package dev.poam.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of each rule: what it checks and why, a wrong example and a right one, how to change it. */
public final class RulePages {

    private RulePages() {}

    /** The page of a rule, as Markdown; empty when there is no such rule. */
    public static Optional<String> page(String id) {
        return RuleBook.standard().rule(id).map(rule -> read(rule.id() + ".md"));
    }

    /** The table of all rules, as Markdown. */
    public static String index() {
        return read("README.md");
    }

    private static String read(String name) {
        String resource = "pages/" + name;
        try (InputStream page = RulePages.class.getResourceAsStream(resource)) {
            if (page == null) {
                throw new IllegalStateException("there is no page " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
