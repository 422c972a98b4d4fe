package dev.poam.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.RawParseUtils;

/** The tags of a repository. */
record Tags(RefDatabase refs, ObjectReader reader) {

    private static final String SIGNATURE = "\n-----BEGIN ";

    /** Those on some commits, by name. */
    static List<Tag> on(Set<String> commits, Repository repository) throws IOException {
        List<Tag> found = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            Tags tags = new Tags(repository.getRefDatabase(), reader);
            for (Ref ref : tags.refs.getRefsByPrefix(Constants.R_TAGS)) {
                tags.tag(ref).filter(tag -> commits.contains(tag.commit())).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Tag::name));
        return found;
    }

    private Optional<Tag> tag(Ref ref) throws IOException {
        String name = ref.getName().substring(Constants.R_TAGS.length());
        try {
            ObjectId id = ref.getObjectId();
            if (id == null) {
                return Optional.empty();
            }
            ObjectLoader object = reader.open(id);
            if (object.getType() != Constants.OBJ_TAG) {
                return Optional.of(new Tag(name, id.name(), null, false));
            }
            ObjectId target = refs.peel(ref).getPeeledObjectId();
            byte[] raw = object.getCachedBytes();
            boolean signed = new String(raw, StandardCharsets.ISO_8859_1).contains(SIGNATURE);
            Stamp tagger = Stamp.parse(raw, RawParseUtils.tagger(raw, 0), StandardCharsets.UTF_8);
            return target == null ? Optional.empty() : Optional.of(new Tag(name, target.name(), tagger.at(), signed));
        } catch (MissingObjectException e) {
            // A name that outlived its commit; git passes over it with a warning too.
            return Optional.empty();
        }
    }
}
