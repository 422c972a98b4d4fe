package dev.poam.maven;

import dev.poam.exchange.ticket.RefusedTicketException;
import dev.poam.exchange.ticket.TicketRun;
import dev.poam.exchange.ticket.TicketStep;
import dev.poam.exchange.ticket.TicketsJson;
import dev.poam.item.ItemEditor;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.project.TicketPolicy;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.text.ConsoleText;
import dev.poam.source.RefusedInputException;
import dev.poam.source.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives each open item, or each of its milestones, a ticket in Jira or ServiceNow, and shows where tickets and items
 * disagree. A ticket that bears an item's mark is linked; only where there is none, one is made. It shows first what it
 * would do: {@code -Dpoam.dryRun=false} does it. {@code tickets} in {@code poam.yaml} names the system, and the environment
 * variable {@code POAM_TICKET_TOKEN} holds the token.
 */
@Mojo(name = "tickets", requiresProject = false, threadSafe = true)
public final class TicketsMojo extends RepositoryMojo {

    /** The environment variable with the token. */
    static final String TOKEN = "POAM_TICKET_TOKEN";

    /**
     * Only this item, such as {@code POAM-001}; by default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.id")
    private @Nullable String id;

    /**
     * Whether tickets and files stay as they are, and the goal only says what it would do.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.dryRun", defaultValue = "true")
    private boolean dryRun;

    /**
     * Where {@code tickets.json} goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        OpenSecrets.refuse(settings());
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        Project project = Project.load(folder);
        TicketPolicy policy = policy(project);
        List<PoamItem> items = id == null ? project.items() : List.of(ItemChoice.of(project, id));
        String token = System.getenv(TOKEN);
        if (token == null || token.isEmpty()) {
            throw new MojoExecutionException(
                    "Put the token of " + policy.url() + " into the environment variable " + TOKEN);
        }
        TicketRun run = TicketRun.of(policy, HttpTickets.of(policy, token), TicketsMojo::sleep, items);
        tell(run, project);
        int failures = run.doubles().size();
        List<TicketStep> steps = run.steps();
        if (dryRun) {
            steps.forEach(step -> console().info("Would " + step.plan()));
            if (!steps.isEmpty()) {
                console().info("Nothing was changed; -Dpoam.dryRun=false does it");
            }
        } else {
            failures += carryOut(run, steps, folder);
        }
        AtomicFile.write(
                outputDirectory(outputDirectory, folder).resolve("tickets.json"), TicketsJson.render(run, policy));
        if (failures > 0) {
            throw new MojoFailureException(
                    (failures == 1 ? "1 ticket needs" : failures + " tickets need") + " a person; see above");
        }
    }

    private TicketPolicy policy(Project project) throws MojoExecutionException {
        TicketPolicy policy = project.settings().tickets();
        if (policy == null) {
            throw new MojoExecutionException(
                    "poam.yaml names no ticket system, or not wholly (mvn poam:verify says what is"
                            + " missing): tickets: {system: jira, url: \"https://example.atlassian.net\", project: SEC}");
        }
        if (policy.product() == TicketPolicy.Product.JIRA && policy.project() == null) {
            throw new MojoExecutionException(
                    "poam.yaml names no Jira project for the tickets: tickets: {project: SEC}");
        }
        if (isOffline()) {
            throw new MojoExecutionException("Maven is offline (-o), and tickets are asked for over the network");
        }
        return policy;
    }

    private void tell(TicketRun run, Project project) throws MojoExecutionException {
        run.doubles().forEach(console()::warn);
        ConsoleReport.findings(run.findings(project, asOf()))
                .forEach(line -> console().log(line.severity(), line.text()));
        long agreeing = run.states().stream()
                .filter(state -> state.disagreement().isEmpty())
                .count();
        console()
                .info("Tickets   " + run.states().size() + " named by items, " + agreeing + " agree with them; "
                        + run.steps().size() + " to be linked or made");
    }

    /** Each ticket is written into its item before the next one is made, so that a stop loses none. */
    private int carryOut(TicketRun run, List<TicketStep> steps, Path folder)
            throws IOException, MojoExecutionException {
        int refused = 0;
        for (TicketStep step : steps) {
            Map<String, String> entry;
            try {
                entry = run.carryOut(step);
            } catch (RefusedTicketException e) {
                console().warn(step.item().id() + ": no ticket was made: " + e.getMessage());
                refused++;
                continue;
            }
            write(folder, step.item(), entry);
            console().info(step.item().path() + ": ticket " + entry.get("key"));
        }
        if (steps.isEmpty()) {
            return 0;
        }
        console().info("It counts once it is committed and merged.");
        List<String> doubles = run.newDoubles();
        doubles.forEach(line -> console().warn("Another run was at work: " + line));
        return refused + doubles.size();
    }

    private static void write(Path folder, PoamItem item, Map<String, String> entry)
            throws IOException, MojoExecutionException {
        Path file = folder.resolve(item.path());
        try {
            AtomicFile.replace(
                    file, ItemEditor.of(item.path(), Files.readAllBytes(file)).append("tickets", entry));
        } catch (RefusedInputException e) {
            throw new MojoExecutionException(
                    ConsoleText.escaped("The ticket " + entry.get("key")
                            + " exists and could not be written into its item: "
                            + e.getMessage() + ". Add it by hand: tickets: [{system: " + entry.get("system") + ", key: "
                            + entry.get("key") + ", url: " + entry.get("url") + "}]"),
                    e);
        }
    }

    private static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the ticket system", e);
        }
    }
}
