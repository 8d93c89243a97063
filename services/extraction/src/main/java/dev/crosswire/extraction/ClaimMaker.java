package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.clause.Stance;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.statement.Statement;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.time.Moments;
import dev.crosswire.extraction.time.Times;
import java.util.Optional;

/** Puts a claim together from what was read, and names it by what it says. */
final class ClaimMaker {

    /** Name and version of this extractor; a new version where it reads the same text otherwise. */
    static final String EXTRACTOR = "crosswire-rules/1";

    /**
     * A claim starts at this confidence and loses by factors: who fills a role is only near (see RoleFinder), the counted
     * noun is left out, the number is vague. Never below 0.3: what is less sure is not claimed.
     */
    private static final double START = 0.9;

    private static final double NOUN_LEFT_OUT = 0.9;
    private static final double VAGUE = 0.95;
    private static final double LEAST = 0.3;

    private final ArticleReading reading;

    /** The times of the sentence that was read last: it may make sixty claims. */
    private Optional<Times> times = Optional.empty();

    private int timesOf = -1;

    ClaimMaker(ArticleReading reading) {
        this.reading = reading;
    }

    /** @param part what the number is a part of; not a part of what the claim is named by */
    Claim claim(int sentence, Found found, Optional<Supersession> supersession, Optional<Part> part) {
        Article article = reading.article();
        ReadSentence read = reading.body().get(sentence);
        Match match = found.match();
        Stance stance = found.stance();
        Mention mention = match.mention();
        Optional<String> authority = read.clauses().of(mention.number()).authority();
        Moments moments = moments(sentence, found);
        return new Claim(
                id(sentence, found),
                new ArticleReference(
                        article.id(), article.version(), article.title(), article.url(), article.language()),
                match.type().id(),
                match.type().family(),
                found.entities(),
                match.population(),
                new Content.Figure(quantity(read.sentence(), match)),
                found.aggregation(),
                part,
                stance.modality(),
                stance.polarity(),
                stance.document(),
                new Attribution(article.source(), authority, reading.wire(), reading.fingerprint()),
                new ClaimTimes(
                        moments.asOf(),
                        moments.validFrom(),
                        moments.validTo(),
                        article.publishedAt(),
                        article.observedAt(),
                        article.version()),
                found.place(),
                supersession,
                reading.company().near(read),
                evidence(sentence, from(match), mention.to(), confidence(found)));
    }

    private static double confidence(Found found) {
        Match match = found.match();
        double confidence = START * found.certainty();
        confidence *= match.noun().isEmpty() && match.mention().unit().equals(Unit.COUNT) ? NOUN_LEFT_OUT : 1;
        return match.mention().bound() == Bound.VAGUE ? confidence * VAGUE : confidence;
    }

    /** The id of the claim that the number makes. */
    String id(int sentence, Found found) {
        ReadSentence read = reading.body().get(sentence);
        Match match = found.match();
        Moments moments = moments(sentence, found);
        return ClaimIds.ofFigure(
                reading.article().id(),
                match.type().id(),
                match.population(),
                found.entities(),
                found.place(),
                quantity(read.sentence(), match),
                found.aggregation(),
                found.stance().modality(),
                found.stance().polarity(),
                found.stance().document(),
                read.clauses().of(match.mention().number()).authority(),
                moments.validFrom(),
                moments.validTo());
    }

    private Moments moments(int sentence, Found found) {
        if (sentence != timesOf) {
            ReadSentence read = reading.body().get(sentence);
            times = Optional.of(
                    Times.in(read.sentence(), read.clauses(), reading.article().publishedAt()));
            timesOf = sentence;
        }
        return times.orElseThrow().of(found.match().mention().number());
    }

    /** The claim of a statement, whose words are the tokens {@code [from, to)}. */
    Claim statement(int sentence, Statement statement, Optional<String> place) {
        Article article = reading.article();
        ReadSentence read = reading.body().get(sentence);
        Optional<String> authority = read.clauses().of(statement.from()).authority();
        double confidence = START * statement.certainty();
        Content.Statement content = new Content.Statement(statement.predicate(), statement.holder());
        String id = ClaimIds.ofStatement(
                article.id(),
                statement.type().id(),
                statement.entities(),
                place,
                content,
                statement.modality(),
                statement.polarity(),
                authority);
        return new Claim(
                id,
                new ArticleReference(
                        article.id(), article.version(), article.title(), article.url(), article.language()),
                statement.type().id(),
                statement.type().familyOrId(),
                statement.entities(),
                "",
                content,
                Aggregation.STOCK,
                Optional.empty(),
                statement.modality(),
                statement.polarity(),
                Optional.empty(),
                new Attribution(article.source(), authority, reading.wire(), reading.fingerprint()),
                new ClaimTimes(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        article.publishedAt(),
                        article.observedAt(),
                        article.version()),
                place,
                statement.supersession(),
                reading.company().near(read),
                evidence(sentence, statement.from(), statement.to(), confidence));
    }

    private static Quantity quantity(Sentence sentence, Match match) {
        Mention mention = match.mention();
        Bound bound = mention.bound();
        Interval interval = mention.interval();
        if (isLimit(match)) {
            bound = Bound.EXACT;
            interval = Interval.point(mention.stated().orElseThrow());
        }
        int last = Math.max(
                Math.max(mention.to(), mention.unitTo()) - 1, match.noun().isEmpty() ? 0 : match.nounAt());
        int from = from(match);
        int first = Math.min(from, mention.unitFrom() < mention.unitTo() ? mention.unitFrom() : from);
        String surface = sentence.text()
                .substring(sentence.token(first).start(), sentence.token(last).end());
        return new Quantity(interval, mention.stated(), bound, mention.trend(), unit(match), match.noun(), surface);
    }

    /** "Put the magnitude at 6.4": the number is on the scale of its type also where the scale does not stand beside it. */
    private static Unit unit(Match match) {
        Unit said = match.mention().unit();
        boolean ofAScale = match.type()
                .entry()
                .filter(entry -> entry.unit().contains(Unit.MAGNITUDE.dimension()))
                .isPresent();
        return said.equals(Unit.COUNT) && ofAScale ? Unit.MAGNITUDE : said;
    }

    /** "Capped at 800,000": the words that bound the number are those that make it a limit, whose value is exact. */
    private static boolean isLimit(Match match) {
        return match.type().limit()
                && match.mention().bound().isUpperBound()
                && match.mention().stated().isPresent();
    }

    private static int from(Match match) {
        return isLimit(match) ? match.mention().number() : match.mention().from();
    }

    private Evidence evidence(int index, int from, int to, double confidence) {
        Sentence sentence = reading.body().get(index).sentence();
        return new Evidence(
                neighbour(index, index - 1),
                sentence.text(),
                neighbour(index, index + 1),
                sentence.token(from).start(),
                sentence.token(to - 1).end(),
                EXTRACTOR,
                Math.max(LEAST, Math.round(confidence * 100) / 100.0));
    }

    /** The sentence beside, if it stands in the same paragraph. */
    private String neighbour(int index, int other) {
        if (other < 0 || other >= reading.body().size()) {
            return "";
        }
        Sentence beside = reading.body().get(other).sentence();
        return beside.paragraph() == reading.body().get(index).sentence().paragraph() ? beside.text() : "";
    }
}
