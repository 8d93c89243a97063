package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Finding;

/**
 * A finding with what people did about it.
 *
 * @param finding its latest version
 * @param human the people's side
 */
public record Alert(Finding finding, HumanState human) {

    public String id() {
        return finding.id();
    }
}
