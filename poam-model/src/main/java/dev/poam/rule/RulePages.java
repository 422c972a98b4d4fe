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
        return RuleBook.standard().rule(id).map(RulePages::read);
    }

    private static String read(Rule rule) {
        String resource = "pages/" + rule.id() + ".md";
        try (InputStream page = RulePages.class.getResourceAsStream(resource)) {
            if (page == null) {
                throw new IllegalStateException("the rule " + rule.id() + " has no page");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
