package dev.poam.project;

import dev.poam.item.FieldPositions;
import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.source.FileTree;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SafePath;
import dev.poam.source.SourceText;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import dev.poam.source.table.TableReading;
import dev.poam.source.table.Values;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code poam.yaml}; a setting that is absent or bad has its default. */
final class SettingsReader {

    private final SourceText source;
    private final FileTree files;
    private final List<Problem> problems = new ArrayList<>();

    SettingsReader(SourceText source, FileTree files) {
        this.source = source;
        this.files = files;
    }

    List<Problem> problems() {
        return problems;
    }

    Settings read() throws IOException {
        try {
            YamlDocument document = YamlReader.read(source);
            problems.addAll(document.problems());
            TableReading reading = TableReading.of(source, document.root(), SettingsFields.table());
            problems.addAll(reading.problems());
            return settings(reading);
        } catch (RefusedInputException e) {
            problems.add(e.problem());
            return Settings.DEFAULTS;
        }
    }

    private Settings settings(TableReading reading) throws IOException {
        Values values = reading.values();
        Settings defaults = Settings.DEFAULTS;
        Optional<Values> items = Optional.ofNullable(values.table("items"));
        List<String> folders = new ArrayList<>();
        List<String> former = new ArrayList<>();
        if (items.isPresent()) {
            addFolders(items.get(), "folders", reading, folders);
            addFolders(items.get(), "formerFolders", reading, former);
        }
        Optional<Values> review = Optional.ofNullable(values.table("review"));
        BigDecimal days = review.flatMap(table -> Optional.ofNullable(table.number("everyDays")))
                .orElse(BigDecimal.valueOf(defaults.reviewEveryDays()));
        Map<String, RuleLevel> policy = new TreeMap<>(defaults.fieldPolicy());
        policy.putAll(values.choicesByName("fields", RuleLevel.class));
        return new Settings(
                new FieldPositions(reading.positions()),
                values.text("organization"),
                values.text("system"),
                values.text("marking"),
                values.tables("documents").stream()
                        .map(SettingsReader::document)
                        .toList(),
                folders.isEmpty() ? defaults.itemFolders() : folders,
                former,
                days.intValueExact(),
                review.map(table -> Set.copyOf(table.choices("kinds", ReviewKind.class)))
                        .orElse(Set.of()),
                Optional.ofNullable(values.table("assessment"))
                        .flatMap(table -> Optional.ofNullable(table.number("closeoutLeadDays")))
                        .map(BigDecimal::intValueExact)
                        .orElse(defaults.closeoutLeadDays()),
                risk(values.table("risk")),
                movers(values.textsByName("moves")),
                policy,
                values.choicesByName("rules", RuleLevel.class),
                requiredSignoffs(values),
                ImportSettings.of(values.table("import")),
                tickets(values.table("tickets")));
    }

    /** Null, too, where what cannot be done without is missing, which has been reported. */
    private static @Nullable TicketPolicy tickets(@Nullable Values tickets) {
        if (tickets == null) {
            return null;
        }
        TicketPolicy.Product product = tickets.choice("system", TicketPolicy.Product.class);
        String url = tickets.text("url");
        if (product == null || url == null) {
            return null;
        }
        return new TicketPolicy(
                product,
                url.replaceFirst("/+$", ""),
                Optional.ofNullable(tickets.number("api"))
                        .map(BigDecimal::intValueExact)
                        .orElse(3),
                tickets.text("project"),
                Optional.ofNullable(tickets.text("type")).orElse("Task"),
                Optional.ofNullable(tickets.text("table")).orElse("incident"),
                tickets.text("user"),
                Optional.ofNullable(tickets.choice("for", TicketPolicy.Scope.class))
                        .orElse(TicketPolicy.Scope.ITEM),
                Optional.ofNullable(tickets.text("label")).orElse("poam"),
                Set.copyOf(tickets.choices("include", TicketPolicy.Part.class)));
    }

    private static Set<SignoffPurpose> requiredSignoffs(Values values) {
        Values signoffs = values.table("signoffs");
        return signoffs == null ? Set.of() : Set.copyOf(signoffs.choices("required", SignoffPurpose.class));
    }

    private static RiskPolicy risk(@Nullable Values risk) {
        if (risk == null) {
            return RiskPolicy.STANDARD;
        }
        Map<RiskClass, Integer> days = new EnumMap<>(RiskPolicy.STANDARD.standardDays());
        Values given = risk.table("standardDays");
        if (given != null) {
            for (RiskClass riskClass : RiskClass.values()) {
                BigDecimal own = given.number(riskClass.label().toLowerCase(Locale.ROOT));
                if (own != null) {
                    days.put(riskClass, own.intValueExact());
                }
            }
        }
        return new RiskPolicy(true, days, Set.copyOf(risk.choices("timelines", Timeline.class)));
    }

    private static Map<Status, List<String>> movers(Map<String, List<String>> roles) {
        Map<Status, List<String>> movers = new EnumMap<>(Status.class);
        roles.forEach((status, names) -> Status.parse(status).ifPresent(one -> movers.put(one, names)));
        return movers;
    }

    private static Settings.Document document(Values document) {
        return new Settings.Document(document.text("id"), document.text("path"), document.text("title"));
    }

    private void addFolders(Values items, String name, TableReading reading, List<String> folders) throws IOException {
        List<String> written = items.texts(name);
        for (int i = 0; i < written.size(); i++) {
            String folder = written.get(i);
            Position position = reading.positions().get("items." + name + "[" + i + "]");
            Optional<String> objection = SafePath.objection(folder);
            if (objection.isPresent()) {
                bad(position, folder, objection.get(), "Write a path relative to the folder of poam.yaml.");
            } else if (name.equals("folders") && files.kind(folder) != FileTree.EntryKind.FOLDER) {
                bad(position, folder, "is no folder here", "Create it, or delete it from the list.");
            } else {
                folders.add(folder);
            }
        }
    }

    private void bad(@Nullable Position position, String folder, String objection, String help) {
        problems.add(new Problem(
                Problem.Kind.BAD_VALUE, source.path(), position, "the folder `" + folder + "` " + objection, help));
    }
}
