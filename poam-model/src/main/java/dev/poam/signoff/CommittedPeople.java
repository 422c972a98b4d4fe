package dev.poam.signoff;

import dev.poam.history.FileVersion;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of any commit, each version of them read once. */
final class CommittedPeople {

    private final GitRepository repository;
    private final History history;
    private final Map<String, People> byCommit = new HashMap<>();
    private final Map<String, People> byContent = new HashMap<>();
    private @Nullable List<FileVersion> versions;

    CommittedPeople(GitRepository repository, History history) {
        this.repository = repository;
        this.history = history;
    }

    /** The people of a commit; nobody where there is no commit. */
    People at(@Nullable String commit) throws IOException {
        if (commit == null) {
            return People.NOBODY;
        }
        People people = byCommit.get(commit);
        if (people == null) {
            people = in(repository.files(commit));
            byCommit.put(commit, people);
        }
        return people;
    }

    private People in(FileTree files) throws IOException {
        if (files.kind(People.PATH) != EntryKind.FILE) {
            return People.NOBODY;
        }
        String content = files.sha256(People.PATH);
        People people = byContent.get(content);
        if (people == null) {
            people = Project.peopleIn(files);
            byContent.put(content, people);
        }
        return people;
    }

    /** The keys that people had at a commit. */
    CommittedKeys keysAt(String commit) throws IOException {
        return new CommittedKeys(at(commit), repository.files(commit));
    }

    /** The people of a commit as far as they can let anybody do anything. */
    People authorising(@Nullable String commit) throws IOException {
        return lapse(commit).isPresent() ? People.NOBODY : at(commit);
    }

    /** Why the people of a commit authorise nobody: their version did not rise with the last change of the file. */
    Optional<VersionLapse> lapse(@Nullable String commit) throws IOException {
        if (commit == null || at(commit).isEmpty()) {
            return Optional.empty();
        }
        List<FileVersion> landed = landedUpTo(commit);
        return landed.isEmpty() ? Optional.empty() : lapse(at(commit), landed.subList(1, landed.size()));
    }

    /** Whether people that have not landed could authorise anybody once they have. */
    Optional<VersionLapse> lapse(People lying) throws IOException {
        return lapse(lying, landedUpTo(history.head()));
    }

    private Optional<VersionLapse> lapse(People people, List<FileVersion> before) throws IOException {
        FileVersion highest = null;
        int number = 0;
        for (FileVersion version : before) {
            Integer given = at(version.landing().commit()).version();
            if (given != null && given > number) {
                highest = version;
                number = given;
            }
        }
        if (highest == null || (people.version() != null && people.version() > number)) {
            return Optional.empty();
        }
        return Optional.of(new VersionLapse(people.version(), number, highest.landing()));
    }

    /** Spares reading the history once more, where the versions of the file are known already; the latest first. */
    void takeVersions(List<FileVersion> known) {
        versions = List.copyOf(known);
    }

    /** The latest first. */
    private List<FileVersion> landedUpTo(@Nullable String commit) throws IOException {
        String head = history.head();
        if (head == null || commit == null) {
            return List.of();
        }
        if (versions == null) {
            versions = repository.versions(head, List.of(People.PATH)).getOrDefault(People.PATH, List.of());
        }
        int last = history.chain().indexOf(commit);
        List<FileVersion> landed = new ArrayList<>(versions);
        landed.removeIf(version -> history.chain().indexOf(version.landing().commit()) > last);
        return landed;
    }
}
