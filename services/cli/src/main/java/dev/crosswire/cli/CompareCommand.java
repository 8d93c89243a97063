package dev.crosswire.cli;

import dev.crosswire.core.comparison.text.TextComparison;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares pairs of texts without a stack and prints how they stand to each other; exits with 1 if a line was left out. */
@Command(
        name = "compare",
        description = {
            "Prints how two texts stand to each other and why, offline.",
            "Reads a JSON object a line: id, a and b, optionally aSource, bSource, aPublishedAt, bPublishedAt and about "
                    + "(what is asked about, in plain words). Prints a JSON object for each, in the same order."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "File of JSON lines, or - for standard input.")
    private String file = "-";

    @Option(
            names = "--explain",
            description = "Prints for a person what was read, and every rule that was asked with its answer.")
    private boolean explain;

    @Override
    public Integer call() throws InterruptedException {
        return new LineFile(file).answer(() -> answering(CatalogueSetting.load(), explain));
    }

    static LineStream.Answering answering(Catalogue catalogue, boolean explain) {
        PairReader reader = new PairReader(new Extractor(catalogue));
        TextComparison comparison = new TextComparison(catalogue.claimTypes(), ComparisonSetting.load(), catalogue);
        return given -> {
            CompareLine line = CompareLine.parse(given);
            PairReader.Texts texts = reader.read(line);
            var verdict = comparison.compare(texts.a(), texts.b(), texts.about());
            return explain ? Explanation.of(line, verdict) : VerdictJson.line(line, verdict);
        };
    }
}
