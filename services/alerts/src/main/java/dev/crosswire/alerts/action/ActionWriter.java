package dev.crosswire.alerts.action;

import dev.crosswire.core.alert.AlertAction;

/** Where actions are written to last. */
public interface ActionWriter {

    /** Where an action stands on the topic. */
    record Written(int partition, long offset) {}

    /** The action was not confirmed; the message is a sentence for a person. Written again it counts once. */
    final class NotWrittenException extends Exception {

        private static final long serialVersionUID = 1L;

        public NotWrittenException(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /**
     * Writes an action and returns when it is safe.
     *
     * @throws NotWrittenException within seconds, if that is not confirmed
     */
    Written write(AlertAction action) throws NotWrittenException;
}
