package dev.poam.rule;

import dev.poam.item.PoamItem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds addresses of tickets and evidence that no browser would open, or that carry a password. */
final class BadUrl extends ItemRule {

    BadUrl() {
        super("reference/bad-url", Severity.ERROR, "A URL is a web address without a password in it", "RFC 3986");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        for (int i = 0; i < item.tickets().size(); i++) {
            check(item, "tickets[" + i + "].url", item.tickets().get(i).url(), reporter);
        }
        for (int i = 0; i < item.evidence().size(); i++) {
            check(item, "evidence[" + i + "].url", item.evidence().get(i).url(), reporter);
        }
    }

    private static void check(PoamItem item, String field, @Nullable String url, Reporter reporter) {
        if (url == null) {
            return;
        }
        if (holdsCredentials(url)) {
            // The message goes into logs, where the credentials must not appear.
            reporter.report(
                    item,
                    field,
                    "the URL holds a user name or a password",
                    "Take it out, and change the password: it is in the history now.");
        } else {
            fault(url)
                    .ifPresent(fault -> reporter.report(
                            item, field, "\"" + url + "\" " + fault, "Write the whole address: https://host/path."));
        }
    }

    /** Asked of the text, for an address that is wrong in other ways may hold a password, too. */
    private static boolean holdsCredentials(String url) {
        int start = url.indexOf("//") + 2;
        int at = url.indexOf('@', start);
        return start > 1 && at >= 0 && url.substring(start, at).indexOf('/') < 0;
    }

    private static Optional<String> fault(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("is not a URL: " + lowerFirst(e.getReason()));
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("does not begin with https:// or http://");
        }
        String host = uri.getRawAuthority();
        return host == null || host.startsWith(":") ? Optional.of("names no host") : Optional.empty();
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
