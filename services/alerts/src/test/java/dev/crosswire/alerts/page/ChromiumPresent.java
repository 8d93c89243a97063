package dev.crosswire.alerts.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs browser tests where the machine has Chromium with its driver; on CI they must be there. */
final class ChromiumPresent implements ExecutionCondition {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    static Optional<Path> browser() {
        return firstOf(BROWSERS);
    }

    static Optional<Path> driver() {
        return firstOf(DRIVERS);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (browser().isPresent() && driver().isPresent()) {
            return ConditionEvaluationResult.enabled("chromium is there");
        }
        String sentence = "The page is not tested in a browser: install chromium and chromium-driver.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(sentence);
        }
        return ConditionEvaluationResult.disabled(sentence);
    }

    private static Optional<Path> firstOf(List<String> places) {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
