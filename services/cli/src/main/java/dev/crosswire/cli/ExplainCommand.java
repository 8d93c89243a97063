package dev.crosswire.cli;

import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints why an alert is what it is; exits with 1 where there is none of that id. */
@Command(
        name = "explain",
        description = {
            "Prints why an alert is what it is: its claims, clusters and origins, the rules that were asked and their answers.",
            "The id of an alert stands in its address on the page, and in what `crosswire tail --json` prints."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ALERT-ID", description = "Id of the alert.")
    private String id = "";

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Finding finding = new AlertsTopic(data.wire())
                .find(id.strip())
                .orElseThrow(() -> new CommandFailedException("There is no alert " + Printable.of(id.strip())
                        + ": `crosswire tail --from-beginning --json` prints the ids of all findings."));
        Catalogue catalogue = CatalogueSetting.load();
        Comparison comparison = new Comparison(catalogue.claimTypes(), ComparisonSetting.load(), catalogue);
        List<AskedPair> pairs = AskedPair.of(finding, comparison);
        Terminal.answer(json ? FindingJson.line(finding, pairs) : AlertExplanation.of(finding, pairs));
        return 0;
    }
}
