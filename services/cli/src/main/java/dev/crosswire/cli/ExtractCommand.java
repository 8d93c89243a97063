package dev.crosswire.cli;

import dev.crosswire.extraction.Extractor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads articles without a stack and prints what is in them; exits with 1 if a line was left out. */
@Command(
        name = "extract",
        description = {
            "Prints the quantities and claims of articles or sentences, offline.",
            "Reads a JSON object a line: id and text (or html), optionally title, source, url, publishedAt and language. "
                    + "Prints a JSON object for each, in the same order.",
            "CROSSWIRE_CATALOGUE names a file of claim types to use instead of the built-in ones."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "File of JSON lines, or - for standard input.")
    private String file = "-";

    @Override
    public Integer call() throws InterruptedException {
        return new LineFile(file).answer(() -> answering(new Extractor(CatalogueSetting.load())));
    }

    static LineStream.Answering answering(Extractor extractor) {
        return line -> {
            ArticleLine article = ArticleLine.parse(line);
            return ReadingJson.line(article, extractor.read(article.article()));
        };
    }
}
