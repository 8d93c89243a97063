package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.quantity.Phrases.Found;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Words that leave a number open, with what they allow, from {@code vague-words.yaml}. */
final class VagueWords {

    enum Use {
        /** Stands before a scale or a noun: "several thousand troops". */
        SCALED,
        /** Stands before a noun: "dozens of troops". */
        PLURAL
    }

    record Entry(List<String> words, long low, long high, Use use) {

        Entry {
            if (words.isEmpty() || low < 0 || low > high) {
                throw new IllegalArgumentException("an entry needs words and a low that is not above its high");
            }
        }
    }

    private static final Phrases<Entry> ENTRIES = Phrases.starting();

    static {
        for (Entry entry : EntryFile.builtIn(VagueWords.class, "vague-words.yaml", Entry.class)) {
            entry.words().forEach(words -> ENTRIES.add(words, entry));
        }
    }

    private VagueWords() {}

    /** The vague number that starts at the token, if one does. */
    static Optional<Numeral> at(Sentence sentence, int index) {
        Optional<Found<Entry>> found = ENTRIES.at(sentence, index);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = found.get().meaning();
        int at = found.get().to();
        if (sentence.is(index, "scores") && !sentence.is(at, "of")) {
            return Optional.empty();
        }
        if (entry.use() == Use.PLURAL) {
            return Optional.of(vague(afterOf(sentence, at), entry.low(), entry.high()));
        }
        long unit = 1;
        while (at < sentence.size() && unit < 1_000_000_000_000L) {
            long next = sentence.is(at, "dozen")
                    ? 12
                    : NumberWords.scale(sentence.token(at).lower());
            if (next == 0) {
                break;
            }
            unit *= next;
            at++;
        }
        if (unit == 1
                && UnitNames.at(sentence, at, false).filter(VagueWords::isTime).isPresent()) {
            // "a few minutes", "several years": soon and long, which nobody compares
            return Optional.empty();
        }
        boolean bare = sentence.is(index, "few") || sentence.is(index, "couple");
        if (bare && unit == 1) {
            // "few countries" states no number
            return Optional.empty();
        }
        return Optional.of(vague(afterOf(sentence, at), entry.low() * unit, entry.high() * unit + unit - 1));
    }

    /** The "of" of "dozens of troops" belongs to the number: the noun follows it. */
    private static int afterOf(Sentence sentence, int at) {
        return sentence.is(at, "of") ? at + 1 : at;
    }

    private static boolean isTime(UnitNames.Found found) {
        String dimension = found.unit().dimension();
        return dimension.equals("time") || dimension.equals("calendar");
    }

    private static Numeral vague(int to, long low, long high) {
        return new Numeral(to, Rational.of(low), Rational.of(high), Rational.ONE, Numeral.Form.VAGUE);
    }
}
