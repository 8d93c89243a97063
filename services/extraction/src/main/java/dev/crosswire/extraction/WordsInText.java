package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.comparison.text.CitedBody;
import dev.crosswire.core.comparison.text.ClaimInContext;
import dev.crosswire.core.comparison.text.Context;
import dev.crosswire.core.comparison.text.Counting;
import dev.crosswire.core.comparison.text.Period;
import dev.crosswire.core.comparison.text.ReadText;
import dev.crosswire.core.comparison.text.StatedNumber;
import dev.crosswire.core.comparison.text.Word;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.page.Markup;
import dev.crosswire.extraction.quantity.BareNumber;
import dev.crosswire.extraction.text.Inflection;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Sentences;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.time.Moments;
import dev.crosswire.extraction.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A text made ready for being compared with another: its words, numbers and claims. */
public final class WordsInText {

    /** Stands for a time of publication that is not known. */
    private static final Instant UNDATED = Instant.EPOCH;

    private final Markup markup;
    private final List<QuantityInText> quantities;

    /** Where each number starts and ends. */
    private final NavigableMap<Integer, Integer> spans = new TreeMap<>();

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<StatedNumber> numbers = new ArrayList<>();

    /** Numbers in digits inside the quantity that is open. */
    private final List<Interval> ends = new ArrayList<>();

    private int next;

    private WordsInText(Markup markup, List<QuantityInText> quantities) {
        this.markup = markup;
        this.quantities = quantities;
        quantities.forEach(quantity -> spans.put(quantity.start(), quantity.end()));
    }

    /** The article's text with what was read in it; numerals that are no quantity, as years are, are bare numbers. */
    public static ReadText of(Article article, Reading reading) {
        ReadableText text = ReadableText.of(article);
        WordsInText found = new WordsInText(text.markup(), reading.quantities());
        Map<String, Context> contexts = new HashMap<>();
        Map<String, List<CitedBody>> bodies = new HashMap<>();
        for (Sentence sentence : Sentences.of(text.paragraphs())) {
            found.sentences.add(sentence);
            contexts.putIfAbsent(sentence.text(), found.read(sentence, article.publishedAt()));
            bodies.computeIfAbsent(sentence.text(), key -> CitedBodies.in(sentence));
        }
        found.close(Integer.MAX_VALUE);
        List<ClaimInContext> claims = reading.claims().stream()
                .map(claim -> new ClaimInContext(
                        claim,
                        contexts.getOrDefault(claim.evidence().sentence(), Context.NONE),
                        CitedBodies.of(
                                claim.attribution().authority(),
                                bodies.getOrDefault(claim.evidence().sentence(), List.of()))))
                .toList();
        return new ReadText(
                article.text(),
                found.words,
                found.numbers,
                claims,
                Unclaimed.of(article, found.sentences, contexts, reading));
    }

    private Context read(Sentence sentence, Instant published) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.token(i).isMark()) {
                read(sentence, i);
            }
        }
        Times times = Times.in(sentence, Clauses.of(sentence), published);
        List<Period> periods = periods(times.told());
        Set<Counting> counting = CountingWords.in(sentence, token -> isOfANumber(sentence, token));
        Optional<Instant> known = Optional.of(published).filter(it -> !it.equals(UNDATED));
        return new Context(
                known,
                dayOfTelling(periods, periods(times.spoken()), counting),
                periods,
                isLasting(sentence),
                counting,
                Causes.in(sentence),
                PlaceNames.in(sentence),
                PlaceNames.all(sentence),
                PlaceNames.countries(sentence));
    }

    private static List<Period> periods(List<Moments> moments) {
        return moments.stream()
                .flatMap(told -> told.validFrom().map(from -> new Period(from, told.validTo())).stream())
                .toList();
    }

    /** The day on which somebody said so; of a running count also the day that its sentence tells of. */
    private static Optional<Instant> dayOfTelling(List<Period> told, List<Period> spoken, Set<Counting> counting) {
        List<Period> days = spoken.isEmpty() && counting.contains(Counting.RUNNING) ? told : spoken;
        return days.size() == 1
                ? days.stream().filter(Period::isOneDay).map(Period::from).findFirst()
                : Optional.empty();
    }

    private boolean isOfANumber(Sentence sentence, int token) {
        if (token < 0 || token >= sentence.size()) {
            return false;
        }
        int start = markup.postedStart(sentence.start() + sentence.token(token).start());
        Integer from = spans.floorKey(start);
        return from != null && spans.getOrDefault(from, from) > start;
    }

    /** "In three days", "a four-day stretch", "over the past weeks", "since Monday". */
    private static boolean isLasting(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean span = sentence.is(i, "days")
                    || sentence.is(i, "weeks")
                    || sentence.is(i, "months")
                    || sentence.is(i, "years")
                    || (i > 1 && sentence.token(i - 1).isHyphen() && (sentence.is(i, "day") || sentence.is(i, "week")));
            boolean gone = sentence.is(i + 1, "ago")
                    || sentence.is(i + 1, "earlier")
                    || sentence.is(i + 1, "after")
                    || sentence.is(i + 1, "later");
            boolean month = (sentence.is(i, "month") || sentence.is(i, "week") || sentence.is(i, "year"))
                    && sentence.is(i - 1, "one");
            if (sentence.is(i, "since") || ((span || month) && !gone)) {
                return true;
            }
        }
        return false;
    }

    private void read(Sentence sentence, int index) {
        Token token = sentence.token(index);
        int start = markup.postedStart(sentence.start() + token.start());
        int end = markup.postedEnd(sentence.start() + token.end());
        boolean name = index > 0 && token.isCapitalised();
        words.add(new Word(Inflection.stem(token.lower()), Company.isTelling(token), name, start, end));
        close(start);
        boolean read = next < quantities.size() && quantities.get(next).start() < end;
        Optional<Quantity> number = BareNumber.at(sentence, index);
        if (read) {
            number.ifPresent(it -> ends.add(it.interval()));
        } else {
            number.ifPresent(it -> numbers.add(new StatedNumber(it, List.of(), start, end)));
        }
    }

    /** Adds the quantities that end before the offset. */
    private void close(int offset) {
        while (next < quantities.size() && quantities.get(next).end() <= offset) {
            QuantityInText quantity = quantities.get(next++);
            numbers.add(new StatedNumber(
                    quantity.quantity(), endsOf(quantity.quantity()), quantity.start(), quantity.end()));
            ends.clear();
        }
    }

    /** What reaches from one number to another states both; "between" says that it is some number in the middle. */
    private List<Interval> endsOf(Quantity quantity) {
        Interval all = quantity.interval();
        if (quantity.bound() != Bound.RANGE
                || quantity.surface().toLowerCase(Locale.ROOT).startsWith("between")
                || all.lowValue().isEmpty()
                || all.highValue().isEmpty()) {
            return List.of();
        }
        boolean bothWritten = ends.size() == 2
                && reaches(ends.getFirst(), all.lowValue().get())
                && reaches(ends.getLast(), all.highValue().get());
        return bothWritten
                ? List.copyOf(ends)
                : List.of(
                        Interval.point(all.lowValue().get()),
                        Interval.point(all.highValue().get()));
    }

    private static boolean reaches(Interval end, Rational value) {
        return end.lowValue().equals(Optional.of(value)) || end.highValue().equals(Optional.of(value));
    }
}
