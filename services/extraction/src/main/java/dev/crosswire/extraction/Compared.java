package dev.crosswire.extraction;

import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Stances;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;

/** Figures that a text holds against each other: "800,000, up from 600,000", "This is an increase from …". */
final class Compared {

    private static final Lemmas CHANGE =
            Lemmas.of("increase", "rise", "raise", "reduction", "decrease", "correction", "up", "down");

    private static final Lemmas FIGURE = Lemmas.of("number", "figure", "total", "tally", "count", "estimate");

    private static final int REACH = 8;

    private Compared() {}

    /** The number that "up from" and its like hold against the number before it is of the same type and country. */
    static Optional<Found> of(ReadSentence read, Counted counted, Found before) {
        Clause clause = read.clauses().of(counted.mention().number());
        int number = before.match().mention().number();
        boolean held = clause.kind() == Clause.Kind.COMPARED
                && clause.parent() == read.clauses().of(number).id();
        return held || isOfTheSame(read.sentence(), counted) ? like(read, counted, before) : Optional.empty();
    }

    /** The number as one of what another is, in this sentence or the one before. */
    static Optional<Found> like(ReadSentence read, Counted counted, Found before) {
        Mention mention = counted.mention();
        boolean same = mention.unit()
                .dimension()
                .equals(before.match().mention().unit().dimension());
        boolean hyphened = mention.to() < read.sentence().size()
                && read.sentence().token(mention.to()).isHyphen();
        boolean ofItsOwn = !counted.noun().isEmpty()
                && !counted.noun().equals(before.match().noun());
        if (!same || hyphened || ofItsOwn || PerUnit.isOfAnotherPeriod(read.sentence(), counted)) {
            return Optional.empty();
        }
        Match match = new Match(
                before.match().type(),
                mention,
                "",
                mention.to() - 1,
                before.match().triggerAt(),
                before.match().decided(),
                before.match().population());
        return Optional.of(new Found(
                match,
                Stances.of(read.sentence(), read.clauses(), read.entities(), mention.number(), mention.to()),
                before.entities(),
                before.place(),
                before.aggregation(),
                before.certainty()));
    }

    /** "police put the figure at 22,000": a number that is said to be of what the number before is of. */
    static boolean isOfTheSame(Sentence sentence, Counted counted) {
        int link = counted.start() - 1;
        boolean links = sentence.is(link, "at")
                || sentence.is(link, "to")
                || sentence.is(link, "was")
                || sentence.is(link, "is");
        return links && counted.bare() && FIGURE.first(sentence, link - 3, link) >= 0;
    }

    /** The marker of a sentence that says of the one before it that its figure replaces an earlier one. */
    static Optional<Supersession> referredToBy(ArticleReading reading, int index) {
        boolean inParagraph = index < reading.body().size()
                && reading.body().get(index).sentence().paragraph()
                        == reading.body().get(index - 1).sentence().paragraph();
        if (!inParagraph) {
            return Optional.empty();
        }
        Sentence sentence = reading.body().get(index).sentence();
        boolean refers =
                sentence.is(0, "this") || sentence.is(0, "that") || sentence.is(0, "it") || sentence.is(0, "the");
        int change = refers ? CHANGE.first(sentence, 1, REACH) : -1;
        int from = change < 0 ? -1 : Lemmas.of("from", "on").first(sentence, change + 1, change + 4);
        if (from < 0) {
            return Optional.empty();
        }
        return Optional.of(new Supersession(
                Supersession.Side.REPLACES_EARLIER,
                sentence.text()
                        .substring(
                                sentence.token(change).start(),
                                sentence.token(from).end())));
    }
}
