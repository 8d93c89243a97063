package dev.crosswire.core.subject;

import java.util.function.Supplier;

/** Whether two claims speak of one subject, and why. */
public sealed interface Sameness {

    /** Name of the question that decided ("other-place"). */
    String rule();

    /** Why, as a sentence that is written when somebody reads it: placing asks many and reads none. */
    Supplier<String> words();

    default String reason() {
        return words().get();
    }

    default boolean isSame() {
        return this instanceof Same;
    }

    /**
     * One subject.
     *
     * @param fit how well it fits, to choose the best of several; comparable among the subjects of one family only
     */
    record Same(String rule, Supplier<String> words, double fit) implements Sameness {}

    /** Two subjects. */
    record Different(String rule, Supplier<String> words) implements Sameness {

        static final String OTHER_COMPANY = "other-company";

        /** Whether nothing but too little evidence keeps them apart. */
        boolean isOfOtherCompany() {
            return rule.equals(OTHER_COMPANY);
        }
    }
}
