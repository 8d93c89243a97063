package dev.crosswire.cli;

import java.time.Duration;

/** Somebody who does not answer and is waited for: said once as it begins and once as it ends. */
final class Absence {

    /** How often to ask while all is quiet. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

    private final String who;
    private boolean lasts;
    private long asked = System.nanoTime();

    /** @param who as a sentence begins: "The Kafka broker at 127.0.0.1:9092" */
    Absence(String who) {
        this.who = who;
    }

    /** Whether it is time to ask again. */
    boolean isDue() {
        return System.nanoTime() - asked > BETWEEN_QUESTIONS.toNanos();
    }

    void began() {
        asked = System.nanoTime();
        if (!lasts) {
            lasts = true;
            Terminal.say(who + " does not answer; waiting for it.");
        }
    }

    void ended() {
        asked = System.nanoTime();
        if (lasts) {
            lasts = false;
            Terminal.say(who + " answers again.");
        }
    }
}
