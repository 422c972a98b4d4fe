package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.project.Settings;
import dev.poam.project.SignoffPurpose;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must be signed: what {@code signoffs.required} of {@code poam.yaml} asks for, and every deferral. */
final class SignoffDemands {

    private final Project project;
    private final Set<SignoffPurpose> required;
    private final List<SignoffDemand> demands = new ArrayList<>();

    private SignoffDemands(Project project) {
        this.project = project;
        this.required = project.settings().requiredSignoffs();
    }

    static List<SignoffDemand> of(Inspection inspection) {
        SignoffDemands demands = new SignoffDemands(inspection.project());
        inspection.distinctItems().forEach(demands::addItem);
        try {
            demands.addDocuments();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for what must be signed", e);
        }
        demands.addReviews();
        demands.addRelease();
        return demands.demands;
    }

    private void addItem(PoamItem item) {
        Status status = item.status();
        if (status != null && status.isAtLeast(Status.VERIFIED) && isRequired(SignoffPurpose.VERIFICATION)) {
            add(SignoffPurpose.VERIFICATION, item, "status");
        }
        if (status == Status.CLOSED && isRequired(SignoffPurpose.CLOSURE)) {
            add(SignoffPurpose.CLOSURE, item, "status");
        }
        if (SignoffScope.isDeferred(item)) {
            add(SignoffPurpose.RISK_ACCEPTANCE, item, "deferral");
        }
    }

    private void add(SignoffPurpose purpose, PoamItem item, String field) {
        // Nobody need ask for the record of a deferral, so the lack of one is only a warning until somebody does.
        Severity severity = isRequired(purpose) ? Severity.ERROR : Severity.WARNING;
        demands.add(new SignoffDemand(purpose, severity, item.path(), item, item.path(), item.at(field)));
    }

    private void addDocuments() throws IOException {
        if (!isRequired(SignoffPurpose.APPROVAL)) {
            return;
        }
        List<Settings.Document> documents = project.settings().documents();
        for (int i = 0; i < documents.size(); i++) {
            String path = documents.get(i).path();
            if (path != null && SafePath.isSafe(path) && project.files().kind(path) == EntryKind.FILE) {
                demands.add(new SignoffDemand(
                        SignoffPurpose.APPROVAL,
                        Severity.ERROR,
                        path,
                        null,
                        Settings.PATH,
                        project.settings().at("documents[" + i + "].path")));
            }
        }
    }

    private void addReviews() {
        if (isRequired(SignoffPurpose.REVIEW)) {
            for (Review review : project.reviews()) {
                demands.add(new SignoffDemand(
                        SignoffPurpose.REVIEW, Severity.ERROR, review.path(), null, review.path(), review.at("date")));
            }
        }
    }

    private void addRelease() {
        if (isRequired(SignoffPurpose.RELEASE)) {
            demands.add(new SignoffDemand(
                    SignoffPurpose.RELEASE,
                    Severity.ERROR,
                    null,
                    null,
                    Settings.PATH,
                    project.settings().at("signoffs.required")));
        }
    }

    private boolean isRequired(SignoffPurpose purpose) {
        return required.contains(purpose);
    }
}
