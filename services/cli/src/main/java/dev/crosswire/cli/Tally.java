package dev.crosswire.cli;

import java.util.List;

/** What became of the articles of one command; each that was not accepted is told in a line. For one thread. */
final class Tally {

    private ArticleService.Outcome total = new ArticleService.Outcome(0, 0, 0, List.of());
    private int rejected;

    void add(ArticleService.Outcome one) {
        one.rejections().forEach(this::reject);
        total = total.plus(new ArticleService.Outcome(one.accepted(), one.duplicates(), one.claims(), List.of()));
    }

    void reject(ArticleService.Rejection rejection) {
        rejected++;
        Terminal.say(Printable.of(rejection.origin() + ": " + rejection.reason()));
    }

    boolean anyRejected() {
        return rejected > 0;
    }

    String summary() {
        return total.accepted() + " accepted (" + total.duplicates() + " known already), " + rejected + " rejected, "
                + total.claims() + " claims.";
    }
}
