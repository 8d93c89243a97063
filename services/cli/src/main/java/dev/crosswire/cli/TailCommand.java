package dev.crosswire.cli;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints findings as they are raised, read from Kafka, until Ctrl-C. */
@Command(
        name = "tail",
        description = "Prints findings as they are raised, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

    @Option(names = "--kind", description = "Only this kind: ${COMPLETION-CANDIDATES}.")
    private @Nullable FindingKind kind;

    @Option(names = "--desk", description = "Only findings routed to this desk.")
    private @Nullable String desk;

    @Option(names = "--from-beginning", description = "Also those that were raised before.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        new FindingsTopic(data.endpoints()).read(fromBeginning, this::print);
        return 0;
    }

    private boolean print(Finding finding) {
        boolean wanted = (kind == null || finding.kind() == kind)
                && (desk == null || finding.desks().contains(desk));
        return !wanted || Terminal.answer(json ? FindingJson.line(finding) : line(finding));
    }

    private static String line(Finding finding) {
        String clusters = finding.clusters().stream()
                .map(cluster -> cluster.label() + " (" + cluster.origins()
                        + (cluster.origins() == 1 ? " origin)" : " origins)"))
                .collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT,
                "%s  %-13s %-9s %-6s v%d  %s  [%s]",
                finding.updatedAt(),
                finding.kind(),
                finding.state(),
                finding.severity(),
                finding.version(),
                Printable.of(finding.headline()),
                Printable.of(clusters));
    }
}
