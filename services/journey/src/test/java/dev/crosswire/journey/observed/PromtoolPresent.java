package dev.crosswire.journey.observed;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the tests that need promtool where the machine has it; on CI it must be there. */
final class PromtoolPresent implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Promtool.path().isPresent()) {
            return ConditionEvaluationResult.enabled("promtool is there");
        }
        String sentence = "The Prometheus rules are not tested: install the package prometheus, which has promtool.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(sentence);
        }
        return ConditionEvaluationResult.disabled(sentence);
    }
}
