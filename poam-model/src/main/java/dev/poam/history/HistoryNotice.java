package dev.poam.history;

/**
 * Something about the repository that bears on what its history can prove.
 *
 * @param message what is the case; one line
 * @param help what to do about it; one line
 */
public record HistoryNotice(Kind kind, String message, String help) {

    /** What sort of thing it is. */
    public enum Kind {
        SHALLOW,
        PARTIAL,
        UNSUPPORTED_REPOSITORY,
        REPLACED_REFS;

        /** Whether no history can be read because of it. */
        public boolean refuses() {
            return this != REPLACED_REFS;
        }
    }

    static HistoryNotice noRepository() {
        return new HistoryNotice(
                Kind.UNSUPPORTED_REPOSITORY,
                "no Git repository holds this folder, so there is no status history",
                "Run git init and commit the items, or clone the repository instead of downloading an archive.");
    }

    static HistoryNotice missingData(String folder) {
        return new HistoryNotice(
                Kind.UNSUPPORTED_REPOSITORY,
                "the file .git points to " + folder + ", which is no Git repository",
                "Make that folder reachable, as in a container that holds a worktree without its repository, or clone"
                        + " again.");
    }

    static HistoryNotice missingAlternate(String folder) {
        return new HistoryNotice(
                Kind.UNSUPPORTED_REPOSITORY,
                "the repository borrows objects from " + folder + ", which is not there",
                "Make that folder reachable, as in a container that holds a clone without the one it borrows from, or"
                        + " clone again without `--shared` and `--reference`.");
    }

    static HistoryNotice otherWorkTree(String setting) {
        return new HistoryNotice(
                Kind.UNSUPPORTED_REPOSITORY,
                "core.worktree = " + setting + " says that the working files lie elsewhere, so what the commits hold of"
                        + " this folder is not known",
                "Work in the folder that it names, or take the setting away: git config --unset core.worktree.");
    }

    static HistoryNotice shallow() {
        return new HistoryNotice(
                Kind.SHALLOW,
                "the clone is shallow: the older part of the history is missing",
                "Fetch all of it: GitHub Actions: `fetch-depth: 0` under `with:` of actions/checkout; GitLab CI:"
                        + " `GIT_DEPTH: \"0\"` under `variables:`; Azure Pipelines: `fetchDepth: 0` at the `checkout:`"
                        + " step; Bitbucket Pipelines: `clone: depth: full`; elsewhere: `git fetch --unshallow`.");
    }

    static HistoryNotice partial(String setting) {
        return new HistoryNotice(
                Kind.PARTIAL,
                "the clone is partial (" + setting + "): older file contents are not here",
                "Clone again without --filter: GitHub Actions: drop `filter:` and `sparse-checkout:` of"
                        + " actions/checkout; Azure Pipelines: drop `fetchFilter:`; elsewhere: `git clone` without"
                        + " `--filter`.");
    }

    static HistoryNotice objectFormat(String format) {
        return new HistoryNotice(
                Kind.UNSUPPORTED_REPOSITORY,
                "the repository names its objects by " + format + " (extensions.objectFormat), only sha1 can be read",
                "Keep the POA&M in a repository made by `git init --object-format=sha1`.");
    }

    static HistoryNotice extension(String setting) {
        return new HistoryNotice(
                Kind.UNSUPPORTED_REPOSITORY,
                "the repository is of a format that cannot be read (" + setting + ")",
                "Clone it again with a plain `git clone`, without that extension.");
    }

    static HistoryNotice replaced(String what) {
        return new HistoryNotice(
                Kind.REPLACED_REFS,
                what + ": git shows another past than the commits themselves, which are what is read here",
                "List replacements with `git replace --list` and delete them with `git replace --delete`; delete the"
                        + " file info/grafts in the Git directory.");
    }
}
