package dev.poam.signoff;

import dev.poam.history.FileVersion;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.Landing;
import java.io.IOException;
import java.util.List;

/**
 * Whether a document had, and still has, the bytes that were signed.
 *
 * @param versions of the document on the main line, the latest first
 */
record FileBinding(GitRepository repository, History history, SignedDocument document, List<FileVersion> versions)
        implements Binding {

    @Override
    public Today today() throws IOException {
        int signed = 0;
        while (signed < versions.size() && !isSigned(versions.get(signed))) {
            signed++;
        }
        if (signed == versions.size()) {
            return new Today(Verdict.UNBOUND, document.path() + " never had the signed bytes on the main line", null);
        }
        if (signed == 0) {
            return Today.VALID;
        }
        return Today.stale(document.path() + " has", versions.get(signed - 1).landing());
    }

    @Override
    public Verdict whenLanded(Landing landing) throws IOException {
        int landed = position(landing);
        Verdict verdict = Verdict.VALID;
        for (FileVersion version : versions) {
            if (position(version.landing()) <= landed) {
                if (isSigned(version)) {
                    return verdict;
                }
                verdict = Verdict.STALE;
            }
        }
        return Verdict.UNBOUND;
    }

    private boolean isSigned(FileVersion version) throws IOException {
        // Git's name spares reading the versions that cannot be it; the SHA-256 is what counts.
        return document.gitBlob().equals(version.blob())
                && repository
                        .files(version.landing().commit())
                        .sha256(document.path())
                        .equals(document.sha256());
    }

    private int position(Landing landing) {
        return history.chain().indexOf(landing.commit());
    }
}
