package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.statement.Actor.Kind;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Runs of capitalised words of one sentence that no list knows: persons, bodies and companies. */
final class NameRuns {

    private static final int LONGEST_PHRASE = 8;

    /** Chambers that are named without their country. */
    private static final Set<String> CHAMBERS =
            Set.of("Senate", "Congress", "Parliament", "Knesset", "Duma", "Bundestag", "Commons", "Lords");

    private static final Set<String> IRREGULAR =
            Set.of("democratic", "free", "national", "liberation", "popular", "people", "rapid", "resistance");

    /** Small words inside names: "Ahrar al-Sham", "Ursula von der Leyen". */
    static final Set<String> PARTICLES = WordLists.of(NameRuns.class, "particles");

    private final Sentence sentence;
    private final IntFunction<Optional<Entity>> entities;
    private final Surnames surnames;

    NameRuns(Sentence sentence, IntFunction<Optional<Entity>> entities, Surnames surnames) {
        this.sentence = sentence;
        this.entities = entities;
        this.surnames = surnames;
    }

    /** A run of capitalised words that no list knows. */
    List<Actor> endingAt(int end) {
        int from = end;
        if (!Surnames.isNameWord(sentence.token(end))) {
            return List.of();
        }
        while (from > 0 && end - from < LONGEST_PHRASE && joins(from - 1)) {
            from--;
        }
        int start = phrase(from);
        if (sentence.token(from).isHyphen() || sentence.token(from).is(".")) {
            return List.of();
        }
        return named(from, start, end + 1).stream().toList();
    }

    private boolean joins(int at) {
        Token token = sentence.token(at);
        boolean before = at > 0 && Surnames.isNameWord(sentence.token(at - 1));
        boolean particle = PARTICLES.contains(token.lower())
                && (sentence.token(at + 1).isHyphen()
                        || before
                        || (at > 0 && PARTICLES.contains(sentence.token(at - 1).lower())));
        boolean particled = token.isHyphen()
                && at > 0
                && PARTICLES.contains(sentence.token(at - 1).lower());
        boolean joint = (token.isHyphen() || token.is("&") || token.is(".")) && before;
        boolean inner = particle || particled || joint;
        boolean irregular = entities.apply(at)
                        .filter(entity -> entity.form() == Form.DEMONYM)
                        .isPresent()
                && Surnames.isNameWord(sentence.token(at + 1));
        return (Surnames.isNameWord(token) && (entities.apply(at).isEmpty() || irregular)) || inner;
    }

    private Optional<Actor> named(int from, int start, int to) {
        int first = from;
        while (first < to - 1 && Surnames.isTitle(sentence.token(first))) {
            first++;
        }
        Token last = sentence.token(to - 1);
        if (to - from == 1 && CHAMBERS.contains(last.text())) {
            return Optional.of(new Actor("org:" + slug(last.text()), Kind.ORGANISATION, Optional.empty(), start, to));
        }
        if (first == to - 1 && Surnames.isTitle(last)) {
            return Optional.empty();
        }
        boolean person = (entities.apply(to - 1).isEmpty() && Surnames.isPerson(sentence, from, to))
                || (to - first == 1 && surnames.has(last));
        if (person) {
            return Optional.of(new Actor("person:" + slug(last.text()), Kind.PERSON, Optional.empty(), start, to));
        }
        if (Surnames.isPlace(sentence.token(first)) && !Surnames.isBody(last)) {
            return Optional.empty();
        }
        boolean opening = first == 0 && to - first == 1 && !surnames.isName(last);
        boolean body = Surnames.isBody(last) && to - first > 1;
        if (opening || (Surnames.isBody(last) && !body)) {
            return Optional.empty();
        }
        String key = slug(sentence.text().substring(sentence.token(first).start(), last.end()));
        return Optional.of(
                body
                        ? new Actor("org:" + key, Kind.ORGANISATION, Optional.empty(), start, to)
                        : new Actor("name:" + key, Kind.NAME, Optional.empty(), start, to));
    }

    /** The start of the phrase whose name starts at the token: over titles, offices, first names and the article. */
    int phrase(int nameFrom) {
        int from = nameFrom;
        while (from > 0 && nameFrom - from < LONGEST_PHRASE) {
            Token token = sentence.token(from - 1);
            boolean possessive = token.is("'s");
            boolean part = Surnames.isNameWord(token)
                    || Surnames.isTitle(token)
                    || token.is("the")
                    || token.is(".")
                    || token.isHyphen()
                    || (possessive && from > 1);
            if (!part) {
                break;
            }
            from--;
        }
        return from;
    }

    /** "Free Syrian Army", "Syrian Democratic Forces": no country's forces. */
    boolean isIrregular(int end) {
        if (!sentence.token(end).isCapitalised() || (!sentence.is(end, "army") && !sentence.is(end, "forces"))) {
            return false;
        }
        for (int at = end - 1; at >= Math.max(0, end - 4) && sentence.token(at).isCapitalised(); at--) {
            if (IRREGULAR.contains(sentence.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean isChamber(Token token) {
        return CHAMBERS.contains(token.text());
    }

    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
