package dev.poam.item;

import org.jspecify.annotations.Nullable;

/**
 * A proof, in this repository, at an address, or in a place described in words.
 *
 * @param path a file in this repository, relative to the POA&amp;M root
 * @param sha256 hexadecimal digest of the artifact
 * @param milestone the name of the milestone that it proves
 * @param shows what it shows, such as on which assets and when
 */
public record Evidence(
        @Nullable EvidenceType type,
        @Nullable String path,
        @Nullable String url,
        @Nullable String location,
        @Nullable String sha256,
        @Nullable EvidenceState state,
        @Nullable String milestone,
        @Nullable String shows) {

    /** A proof that speaks for itself. */
    public Evidence(
            @Nullable EvidenceType type,
            @Nullable String path,
            @Nullable String url,
            @Nullable String location,
            @Nullable String sha256,
            @Nullable EvidenceState state,
            @Nullable String milestone) {
        this(type, path, url, location, sha256, state, milestone, null);
    }
}
