package dev.poam.rule;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.RemovedArtifact;
import dev.poam.history.History;
import dev.poam.history.ItemHistory;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.signoff.Signoffs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What rules look at: the repository, its history, its sign-offs, the date that counts as today, and which rules there are. */
public final class Inspection {

    private final Project project;
    private final History history;
    private final Signoffs signoffs;
    private final List<RemovedArtifact> removedArtifacts;
    private final LocalDate asOf;
    private final Set<String> ruleIds;
    private final Optional<Decision> decision;
    private final Map<String, PoamItem> itemById = new LinkedHashMap<>();
    private final Map<String, ItemHistory> historyById = new HashMap<>();

    /**
     * Puts together what one check looks at.
     *
     * @param asOf a calendar date without a zone
     * @param ruleIds the ids that settings and suppressions may name
     */
    public Inspection(
            Project project,
            History history,
            Signoffs signoffs,
            List<RemovedArtifact> removedArtifacts,
            LocalDate asOf,
            Collection<String> ruleIds) {
        this.project = project;
        this.history = history;
        this.signoffs = signoffs;
        this.removedArtifacts = List.copyOf(removedArtifacts);
        this.asOf = asOf;
        this.ruleIds = new TreeSet<>(ruleIds);
        this.decision = Decision.of(project, asOf);
        project.items().forEach(item -> itemById.putIfAbsent(item.id(), item));
        history.items().forEach(item -> historyById.put(item.id(), item));
    }

    public Project project() {
        return project;
    }

    public History history() {
        return history;
    }

    public Signoffs signoffs() {
        return signoffs;
    }

    /** Evidence that had landed and is gone; empty where no history was read. */
    public List<RemovedArtifact> removedArtifacts() {
        return removedArtifacts;
    }

    /** The date that counts as today. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The ids that settings and suppressions may name, sorted. */
    public Set<String> ruleIds() {
        return Collections.unmodifiableSet(ruleIds);
    }

    /** Where the newest assessment leaves the organization; empty when there is none. */
    public Optional<Decision> decision() {
        return decision;
    }

    /** One item for each id, in the order of their paths; of several with one id the first. */
    public Collection<PoamItem> distinctItems() {
        return itemById.values();
    }

    /** The item with this id; of several the one with the first path. */
    public Optional<PoamItem> item(String id) {
        return Optional.ofNullable(itemById.get(id));
    }

    /** What has landed of the item with this id; empty when nothing has, or when the history is not known. */
    public Optional<ItemHistory> landed(String id) {
        return Optional.ofNullable(historyById.get(id));
    }
}
