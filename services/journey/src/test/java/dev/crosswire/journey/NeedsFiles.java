package dev.crosswire.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test of something that packages of the machine bring; on CI they must be there, elsewhere one line says that it did not run. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsFiles.ArePresent.class)
@interface NeedsFiles {

    /** Paths of which each must exist. */
    String[] value();

    /** What is not tested without them and what to install, as a sentence. */
    String otherwise();

    /** Looks for them. */
    final class ArePresent implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<NeedsFiles> needs = AnnotationSupport.findAnnotation(context.getElement(), NeedsFiles.class);
            if (needs.isEmpty() || Arrays.stream(needs.get().value()).allMatch(file -> Files.exists(Path.of(file)))) {
                return ConditionEvaluationResult.enabled("all is there");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(needs.get().otherwise());
            }
            return ConditionEvaluationResult.disabled(needs.get().otherwise());
        }
    }
}
