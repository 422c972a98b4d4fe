package dev.poam.signoff;

import dev.poam.history.FileVersion;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.Landing;
import dev.poam.source.ChecksumList;
import dev.poam.source.FileTree;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Whether a POA&amp;M was, and still is, what the manifest of a release lists.
 *
 * @param manifest whether the manifest itself is as it was signed
 * @param baseCommit the commit that the manifest was made of
 */
record ReleaseBinding(GitRepository repository, History history, FileBinding manifest, String baseCommit)
        implements Binding {

    @Override
    public Verdict whenLanded(Landing landing) throws IOException {
        Verdict verdict = manifest.whenLanded(landing);
        return verdict == Verdict.VALID ? of(landing.commit()) : verdict;
    }

    private Verdict of(String commit) throws IOException {
        Optional<ChecksumList> list = list();
        if (list.isEmpty()) {
            return Verdict.UNBOUND;
        }
        if (differences(list.get(), commit).isEmpty()) {
            return Verdict.VALID;
        }
        return differences(list.get(), baseCommit).isEmpty() ? Verdict.STALE : Verdict.UNBOUND;
    }

    @Override
    public Today today() throws IOException {
        Today today = manifest.today();
        String head = history.head();
        if (today.verdict() != Verdict.VALID || head == null) {
            return today;
        }
        Optional<ChecksumList> list = list();
        if (list.isEmpty()) {
            return new Today(Verdict.UNBOUND, path() + " is not a list of checksums in the form of sha256sum", null);
        }
        SortedSet<String> differences = differences(list.get(), head);
        if (differences.isEmpty()) {
            return Today.VALID;
        }
        String landed = manifest.versions().get(0).landing().commit();
        boolean heldThen = differences(list.get(), landed).isEmpty();
        if (!heldThen && !differences(list.get(), baseCommit).isEmpty()) {
            return new Today(
                    Verdict.UNBOUND, path() + " lists other files than those of the commit that it was made of", null);
        }
        return stale(list.get(), differences, position(heldThen ? landed : baseCommit));
    }

    /** @param from the position of the commit that was as the manifest says; -1 for one of a branch */
    private Today stale(ChecksumList list, SortedSet<String> differences, int from) throws IOException {
        Map<String, List<FileVersion>> versions = repository.versions(String.valueOf(history.head()), differences);
        String first = differences.first();
        Landing since = null;
        for (String path : differences) {
            for (FileVersion version : versions.getOrDefault(path, List.of())) {
                int position = position(version.landing().commit());
                if (position <= from || isListed(version, path, list)) {
                    break;
                }
                if (since == null || position < position(since.commit())) {
                    first = path;
                    since = version.landing();
                }
            }
        }
        int more = differences.size() - 1;
        String what = more == 0 ? first + " has" : first + " and " + more + " more of the released files have";
        return since == null ? new Today(Verdict.STALE, what + " changed since", null) : Today.stale(what, since);
    }

    private boolean isListed(FileVersion version, String path, ChecksumList list) throws IOException {
        Optional<String> listed = list.sha256(path);
        if (version.blob() == null || listed.isEmpty()) {
            return version.blob() == null && listed.isEmpty();
        }
        return files(version.landing().commit()).sha256(path).equals(listed.get());
    }

    private SortedSet<String> differences(ChecksumList list, String commit) throws IOException {
        return ReleaseManifest.differences(list, files(commit));
    }

    private FileTree files(String commit) throws IOException {
        return repository.files(commit);
    }

    private Optional<ChecksumList> list() throws IOException {
        Optional<byte[]> bytes = repository.blob(manifest.document().gitBlob(), Limits.SIGNED_DOCUMENT_BYTES);
        if (bytes.isEmpty() || !manifest.document().isMadeOf(bytes.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(ChecksumList.parse(path(), bytes.get()));
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }

    private String path() {
        return manifest.document().path();
    }

    private int position(String commit) {
        return history.chain().indexOf(commit);
    }
}
