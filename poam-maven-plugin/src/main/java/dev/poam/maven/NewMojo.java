package dev.poam.maven;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.PoamEligibility;
import dev.poam.cmmc.RequirementScore;
import dev.poam.item.Impact;
import dev.poam.item.ItemDraft;
import dev.poam.item.Kind;
import dev.poam.item.Priority;
import dev.poam.item.SourceType;
import dev.poam.item.Status;
import dev.poam.project.Assessment;
import dev.poam.project.Project;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next item, under an id that no branch and no commit has used, filled with what is given. What is not given
 * is left open in the file, with a comment.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends RepositoryMojo {

    /**
     * {@code assessment} writes an item for each requirement that the newest assessment found not met and that has none;
     * by default one item is written.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.from")
    private @Nullable String from;

    /**
     * The deficiency on one line; by default left open.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.title")
    private @Nullable String title;

    /**
     * The full description; by default left open.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.deficiency")
    private @Nullable String deficiency;

    /**
     * The requirements or objectives that are not met, with commas between them, such as {@code 3.5.3,3.5.4}; by default
     * left open.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.requirements")
    private @Nullable List<String> requirements;

    /**
     * Who answers for the item: a person's id or a role; by default left open.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.owner")
    private @Nullable String owner;

    /**
     * How urgent it is: {@code High}, {@code Medium} or {@code Low}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.priority", defaultValue = "Medium")
    private String priority;

    /**
     * Whether it belongs to the plan of action ({@code operational}) or to the POA&amp;M of an assessment
     * ({@code assessment}).
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.kind", defaultValue = "operational")
    private String kind;

    /**
     * How the deficiency was found.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.sourceType", defaultValue = "self-assessment")
    private String sourceType;

    /**
     * The report, scan or worksheet that names it; by default how and when it was found.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.sourceReference")
    private @Nullable String sourceReference;

    /**
     * The day on which it was found; by default today.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.identified")
    private @Nullable String identified;

    /**
     * The day by which it will be corrected; by default left open.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.targetCompletion")
    private @Nullable String targetCompletion;

    /**
     * What it could do to the organisation: {@code low}, {@code medium} or {@code high}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.impact", defaultValue = "medium")
    private String impact;

    /**
     * The CVSS base score; by default none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.cvss")
    private @Nullable String cvss;

    /**
     * The CVSS vector; by default none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.vector")
    private @Nullable String vector;

    /**
     * Whether to write {@code yaml} or {@code md}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.format", defaultValue = "yaml")
    private String format;

    /**
     * What the id begins with; by default what most items have, else {@code POAM}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.prefix")
    private @Nullable String prefix;

    /**
     * Words for the file's name, such as {@code mfa-cloud-admins}; by default the id alone is its name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.slug")
    private @Nullable String slug;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        Audit audit = Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN));
        TakenIds taken = TakenIds.of(audit, folder);
        if (!taken.sawAllBranches()) {
            console().warn("No history could be read, so the id is new in this folder only; mvn poam:verify says why");
        }
        NewItem.Format form = Choice.of(NewItem.Format.class, "poam.format", format);
        List<NewItem> items =
                from == null ? List.of(next(folder, audit, taken, form)) : fromAssessment(folder, audit, taken, form);
        for (NewItem item : items) {
            item.requireSound();
        }
        for (NewItem item : items) {
            item.write();
            console().info("Written   " + item.path());
            item.stillOpen().forEach(problem -> console().info("  " + problem.message()));
        }
        console()
                .info(
                        items.isEmpty()
                                ? "Each requirement that was not met has its item"
                                : "Fill in what is open, then run mvn poam:verify");
    }

    private NewItem next(Path folder, Audit audit, TakenIds taken, NewItem.Format form)
            throws IOException, MojoExecutionException {
        String id = taken.next(prefix);
        return NewItem.of(folder, audit.project(), id, draft(id), form, slug);
    }

    private List<NewItem> fromAssessment(Path folder, Audit audit, TakenIds taken, NewItem.Format form)
            throws IOException, MojoExecutionException {
        Choice.of(Origin.class, "poam.from", String.valueOf(from));
        AssessedItems assessed = Decision.of(audit.project(), asOf())
                .map(AssessedItems::new)
                .orElseThrow(() -> new MojoExecutionException(
                        "There is no assessment of Level 2 in " + Assessment.FOLDER + " to make items from"));
        List<NewItem> items = new ArrayList<>();
        TakenIds free = taken;
        for (RequirementScore score : assessed.missing()) {
            String id = free.next(prefix);
            free = free.with(id);
            items.add(NewItem.of(
                    folder, audit.project(), id, assessed.draft(id, score).with("owner", owner), form, slug));
            PoamEligibility.objection(score)
                    .ifPresent(blocker -> console().warn(blocker.reason() + " (" + blocker.source() + ")"));
        }
        return items;
    }

    /** What items can be made from. */
    private enum Origin {
        ASSESSMENT
    }

    private ItemDraft draft(String id) throws MojoExecutionException {
        String type = Choice.of(SourceType.class, "poam.sourceType", sourceType).label();
        String found = identified == null ? asOf().toString() : identified;
        return ItemDraft.of(id)
                .with("kind", Choice.of(Kind.class, "poam.kind", kind).label())
                .with("title", title)
                .with("status", Status.OPEN.label())
                .with(
                        "priority",
                        Choice.of(Priority.class, "poam.priority", priority).label())
                .with("owner", owner)
                .with(
                        "requirements",
                        requirements == null
                                ? List.of()
                                : requirements.stream().map(String::strip).toList())
                .with("source.type", type)
                .with("source.reference", sourceReference == null ? type + " of " + found : sourceReference)
                .with("source.identified", found)
                .with("deficiency", deficiency)
                .with(
                        "risk.impact",
                        Choice.of(Impact.class, "poam.impact", impact).label())
                .with("risk.cvss", cvss)
                .with("risk.vector", vector)
                .with("targetCompletion", targetCompletion);
    }
}
