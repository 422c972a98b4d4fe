package dev.poam.report.findings;

/**
 * Where the POA&amp;M root lies in its Git repository; tools that read reports name files from the repository's top.
 *
 * @param prefix empty for the top itself, else a path with forward slashes that ends with one, such as
 *     {@code compliance/poam/}
 */
public record RepositoryFolder(String prefix) {

    /** The POA&amp;M root is the top, or there is no Git repository. */
    public static final RepositoryFolder TOP = new RepositoryFolder("");

    public RepositoryFolder {
        if (!prefix.isEmpty() && (prefix.startsWith("/") || !prefix.endsWith("/"))) {
            throw new IllegalArgumentException("not a relative folder ending with a slash: " + prefix);
        }
    }

    /** A path relative to the POA&amp;M root as a path relative to the repository's top. */
    public String fromTop(String path) {
        return prefix + path;
    }
}
