package dev.poam.report.assessor;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.Landing;
import dev.poam.history.Tag;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Signoffs;
import dev.poam.signoff.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds the history up to a commit in place: a signed record names the commit that it was made on, and a commit's
 * name depends on every commit before it. So nothing before it can be changed, added or taken away while the record stands.
 */
final class Anchors {

    private static final Set<Verdict> SIGNATURE_HOLDS = Set.of(Verdict.VALID, Verdict.STALE);

    /**
     * A signed record, and how far it reaches.
     *
     * @param upTo the position in the chain of the last commit that it holds in place
     */
    record SignedRecord(CheckedSignoff signoff, SignoffStatement statement, int upTo) {

        boolean isRelease() {
            return statement.purpose() == SignoffPurpose.RELEASE;
        }

        String words() {
            return statement.purpose().label() + " by " + statement.attestor().id() + ", claimed "
                    + LocalDate.ofInstant(statement.signedAt(), ZoneOffset.UTC);
        }
    }

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<SignedRecord> records = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    private Anchors(List<String> chain) {
        chain.forEach(commit -> positions.put(commit, positions.size()));
    }

    /**
     * Those of a history.
     *
     * @param asOf tags that say they were made later are not looked at
     */
    static Anchors of(GitRepository repository, History history, Signoffs signoffs, LocalDate asOf) throws IOException {
        Anchors anchors = new Anchors(history.chain());
        for (FiledSignoff filed : signoffs.all()) {
            CheckedSignoff checked = filed.checked();
            SignoffStatement statement = checked.statement();
            if (statement != null
                    && filed.committed()
                    && SIGNATURE_HOLDS.contains(checked.today())
                    && SIGNATURE_HOLDS.contains(checked.whenLanded())) {
                anchors.records.add(new SignedRecord(
                        checked, statement, anchors.reach(statement.baseCommit(), repository, history.chain())));
            }
        }
        for (Tag tag : repository.tags(history.chain())) {
            if (tag.at() == null || !tag.at().toLocalDate().isAfter(asOf)) {
                anchors.tags.add(tag);
            }
        }
        anchors.tags.sort(Comparator.comparing((Tag tag) -> anchors.position(tag.commit()))
                .thenComparing(Tag::name));
        return anchors;
    }

    /** The last commit of the chain that a commit comes from; -1 when there is none. */
    private int reach(String commit, GitRepository repository, List<String> chain) throws IOException {
        Integer onChain = positions.get(commit);
        if (onChain != null) {
            return onChain;
        }
        return new HashSet<>(repository.ancestors(commit, chain))
                .stream().mapToInt(this::position).max().orElse(-1);
    }

    /** The place of a commit in the chain; -1 when it is not on it. */
    int position(String commit) {
        return positions.getOrDefault(commit, -1);
    }

    /** The first signed record that holds a commit in place. */
    Optional<SignedRecord> record(Landing landing) {
        return records.stream()
                .filter(record -> record.upTo() >= position(landing.commit()))
                .findFirst();
    }

    /** The first signed release that does. */
    Optional<SignedRecord> release(Landing landing) {
        return records.stream()
                .filter(SignedRecord::isRelease)
                .filter(record -> record.upTo() >= position(landing.commit()))
                .findFirst();
    }

    /** The first tag at or after a commit. */
    Optional<Tag> tag(Landing landing) {
        return tags.stream()
                .filter(tag -> position(tag.commit()) >= position(landing.commit()))
                .findFirst();
    }

    /** How many commits of the chain no signed record holds in place. */
    int unanchored() {
        return positions.size()
                - 1
                - records.stream().mapToInt(SignedRecord::upTo).max().orElse(-1);
    }

    List<Tag> tags() {
        return tags;
    }
}
