package dev.poam.exchange.scan.read;

import java.util.List;

/** Keys of weaknesses in packages: the vulnerability and the package, without the version that comes and goes. */
final class Packages {

    private Packages() {}

    /** {@code vuln:CVE-2026-1001/deb/debian/openssl}. */
    static String key(String vulnerability, String purl, String type, String name) {
        String from = purl.startsWith("pkg:") ? purl.substring("pkg:".length()) : type + "/" + name;
        int end = from.indexOf('?');
        String plain = end < 0 ? from : from.substring(0, end);
        int version = plain.lastIndexOf('@');
        // An npm scope begins with the same sign, at the beginning of a part.
        boolean scope = version > 0 && plain.charAt(version - 1) == '/';
        String bare = version > 0 && !scope ? plain.substring(0, version) : plain;
        return "vuln:" + vulnerability + "/" + bare;
    }

    /** What people call what was scanned; a folder that was scanned from inside has no name. */
    static String artifact(String name) {
        String line = Words.line(name).replace("\"", "");
        if (line.isEmpty()) {
            return "unnamed artifact";
        }
        return line.equals(".") ? "scanned folder" : line;
    }

    /** The CVE among several names for the same, else the first. */
    static String best(String id, List<String> related) {
        return id.startsWith("CVE-")
                ? id
                : related.stream()
                        .filter(each -> each.startsWith("CVE-"))
                        .findFirst()
                        .orElse(id);
    }
}
