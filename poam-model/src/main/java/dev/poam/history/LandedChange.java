package dev.poam.history;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one commit of the main line did to the files below some folders.
 *
 * @param blobs by path relative to the POA&amp;M root, sorted: the name under which Git keeps the new bytes, 40
 *     hexadecimal digits; null for a file that is gone
 */
public record LandedChange(Landing landing, Map<String, @Nullable String> blobs) {

    public LandedChange {
        blobs = Collections.unmodifiableMap(new TreeMap<>(blobs));
    }
}
