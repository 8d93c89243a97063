package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Finding;

/**
 * A finding with what people did about it.
 *
 * @param finding its latest version
 * @param human the people's side, as it stands beside that version
 */
public record Alert(Finding finding, HumanState human) {

    /** Holds what people did against what the finding says now. */
    public Alert {
        human = human.beside(finding);
    }

    public String id() {
        return finding.id();
    }

    /** The alert after one more action on it. */
    public Alert after(AlertAction action) {
        return new Alert(finding, human.after(action));
    }

    /** The alert once its finding says something else. */
    public Alert with(Finding latest) {
        return new Alert(latest, human);
    }
}
