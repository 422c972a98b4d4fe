package dev.poam.report.proof;

import dev.poam.item.EvidenceState;
import dev.poam.report.text.JsonArray;
import dev.poam.report.text.JsonObject;
import dev.poam.source.Artifact;
import dev.poam.source.ChecksumList;
import dev.poam.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The artifacts of an assessment as an assessor asks for them: the names with algorithm and hash value, and the one hash
 * over that list (32 CFR 170.17(c)(4)). The same files give the same bytes on every machine.
 *
 * <p>The names of its files are those of the CMMC hashing guide; the layout is not, because the guide's holds absolute
 * paths, cuts long ones and follows the machine's line ends.
 */
public final class ArtifactList {

    /** What the list is called. */
    public static final String LIST = "CMMCAssessmentArtifacts.log";

    /** What the file with the hash of the list is called. */
    public static final String LIST_HASH = "CMMCAssessmentLogHash.log";

    /** What the same list is called as JSON, whose keys are public contract. */
    public static final String JSON = "artifacts.json";

    private static final String ALGORITHM = "SHA-256";

    private final Map<String, Long> sizes;
    private final ChecksumList checksums;

    /** @param artifacts in any order */
    public ArtifactList(Collection<Artifact> artifacts) {
        this.sizes = artifacts.stream().collect(Collectors.toMap(Artifact::name, Artifact::size));
        this.checksums = new ChecksumList(artifacts.stream()
                .collect(Collectors.toMap(Artifact::name, Artifact::sha256, (one, other) -> one, TreeMap::new)));
    }

    /** A line {@code SHA256 (name) = value} for each artifact; {@code sha256sum -c} checks it in their folder. */
    public String list() {
        return checksums.tagged();
    }

    /** The one hash: the SHA-256 of {@link #list()} in lower-case hexadecimal digits. */
    public String hash() {
        return Sha256.of(list().getBytes(StandardCharsets.UTF_8));
    }

    /** The one hash as a line of the same form. */
    public String listHash() {
        return ChecksumList.of(LIST, hash()).tagged();
    }

    /** Whether there are no artifacts. */
    public boolean isEmpty() {
        return checksums.isEmpty();
    }

    /** How many artifacts there are. */
    public int count() {
        return sizes.size();
    }

    /** The sizes of all artifacts together, in bytes. */
    public long size() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Renders the list with sizes.
     *
     * @param location where the artifacts are kept, in words
     * @param state whether they are final
     */
    public String json(@Nullable String location, @Nullable EvidenceState state) {
        JsonObject root = new JsonObject();
        root.put("algorithm", ALGORITHM);
        root.put("list", LIST);
        root.put("listHash", hash());
        root.put("location", location);
        root.put("state", state == null ? null : state.label());
        JsonArray list = root.putArray("artifacts");
        checksums
                .sha256ByName()
                .forEach((name, sha256) -> list.addObject()
                        .put("name", name)
                        .put("size", sizes.get(name))
                        .put("sha256", sha256));
        return root.text();
    }
}
