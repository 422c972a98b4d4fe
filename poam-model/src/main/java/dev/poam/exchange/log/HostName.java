package dev.poam.exchange.log;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a host is called. Letter case does not matter, nor does the Windows domain before a name, nor the dot that may end
 * one. A name alone may stand for one with a domain behind it; an address stands for itself.
 */
record HostName(String name) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]*|.*:.*");

    static HostName of(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('\\') + 1);
        return new HostName(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }

    /** Whether it is the name of one of these, and of no other of them: two domains may have a host of a name. */
    boolean isOnly(HostName one, Collection<HostName> all) {
        return equals(one) ? !name.isEmpty() : isSame(one) && all.stream().noneMatch(each -> isOther(one, each));
    }

    private boolean isOther(HostName one, HostName each) {
        return !each.equals(one) && isSame(each);
    }

    private boolean isSame(HostName other) {
        return equals(other) || isShortFor(other) || other.isShortFor(this);
    }

    private boolean isShortFor(HostName other) {
        boolean isAlone = !name.isEmpty()
                && name.indexOf('.') < 0
                && !ADDRESS.matcher(name).matches();
        return isAlone && other.name.startsWith(name + ".");
    }
}
