package dev.crosswire.extraction;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place that a sentence names: one of the gazetteer's, or one that its words show to be a place ("in the village of
 * Khan Arnabeh", "the Griesfirn glacier", "near Ludlow").
 *
 * @param from first token of the name
 * @param to token after the last
 * @param path see {@link dev.crosswire.core.claim.Place}; without a country where the gazetteer does not know it
 * @param locative whether something is said to be there
 */
record PlaceMention(int from, int to, String path, boolean locative) {

    private static final int LONGEST_NAME = 4;

    /** The places of the sentence in order. */
    static List<PlaceMention> in(Sentence sentence, List<Entity> entities, Map<String, String> learnt) {
        List<PlaceMention> mentions = new ArrayList<>();
        int next = 0;
        int i = 0;
        while (i < sentence.size()) {
            while (next < entities.size() && entities.get(next).to() <= i) {
                next++;
            }
            Optional<Entity> entity =
                    next < entities.size() && entities.get(next).from() == i
                            ? Optional.of(entities.get(next))
                            : Optional.empty();
            if (entity.isPresent()) {
                int at = i;
                entity.get()
                        .place()
                        .ifPresent(path -> mentions.add(new PlaceMention(
                                at,
                                entity.get().to(),
                                path,
                                isLocative(sentence, entity.get().from(), entity.get()))));
                i = entity.get().to();
                continue;
            }
            Optional<PlaceMention> unknown =
                    sentence.token(i).isCapitalised() ? unknown(sentence, i, learnt) : Optional.empty();
            unknown.ifPresent(mentions::add);
            i = unknown.map(PlaceMention::to).orElse(i + 1);
        }
        return mentions;
    }

    private static boolean isLocative(Sentence sentence, int from, Entity entity) {
        boolean owning = sentence.is(entity.to(), "'s");
        if (entity.to() < sentence.size()
                && (sentence.token(entity.to()).isHyphen() || sentence.is(entity.to(), "$"))) {
            // "US-led", "US $7.2 billion"
            return false;
        }
        int before = before(sentence, from);
        boolean located = before >= 0
                && PlaceWords.LOCATING.contains(sentence.token(before).lower());
        boolean kind = entity.to() < sentence.size()
                && PlaceWords.KINDS.contains(sentence.token(entity.to()).lower());
        boolean listed = sentence.is(from - 1, ",")
                && entity.form() != Form.PLACE
                && from >= 2
                && sentence.token(from - 2).isCapitalised();
        return (located && !owning) || kind || listed || isOfKind(sentence, from);
    }

    /** "the city of Aleppo", "the outskirts of Idlib", "30 km east of Homs". */
    private static boolean isOfKind(Sentence sentence, int from) {
        boolean of = sentence.is(from - 1, "of");
        String noun = from >= 2 ? sentence.token(from - 2).lower() : "";
        return of && (PlaceWords.KINDS.contains(noun) || PlaceWords.SIDES.contains(noun));
    }

    /** The token before the name, articles, sides and "the Syrian city of" aside. */
    private static int before(Sentence sentence, int from) {
        int at = from - 1;
        if (isOfKind(sentence, from)) {
            at = from - 3;
        }
        int steps = 0;
        while (at >= 0
                && steps < 6
                && (PlaceWords.SIDES.contains(sentence.token(at).lower())
                        || sentence.is(at, "the")
                        || sentence.is(at, "a")
                        || PlaceWords.KINDS.contains(sentence.token(at).lower())
                        || (at < from - 1 && (sentence.token(at).isCapitalised() || sentence.is(at, "'s"))))) {
            at--;
            steps++;
        }
        return at;
    }

    private static Optional<PlaceMention> unknown(Sentence sentence, int from, Map<String, String> learnt) {
        int to = from + 1;
        while (to < sentence.size() && to - from < 2 * LONGEST_NAME && isInName(sentence, to)) {
            to++;
        }
        while (to > from + 1
                && (sentence.token(to - 1).isHyphen() || !sentence.token(to - 1).isCapitalised())) {
            to--;
        }
        Token last = sentence.token(to - 1);
        boolean plainEnd = to - from > 1 && PlaceWords.PLAIN.contains(last.lower());
        int end = plainEnd ? to - 1 : to;
        for (int i = from; i < to; i++) {
            if (PlaceWords.NO_PLACES.contains(sentence.token(i).lower())) {
                return Optional.empty();
            }
        }
        String slug = slug(sentence, from, end);
        if (slug.length() < 3) {
            return Optional.empty();
        }
        boolean modified = to + 1 < sentence.size()
                && PlaceWords.MODIFIERS.contains(sentence.token(to).lower())
                && PlaceWords.KINDS.contains(sentence.token(to + 1).lower());
        boolean followed = modified
                || (to < sentence.size()
                        && PlaceWords.KINDS.contains(sentence.token(to).lower()));
        boolean capitalKind = PlaceWords.KINDS.contains(last.lower()) && to - from > 1;
        int before = before(sentence, from);
        String preposition = before >= 0 ? sentence.token(before).lower() : "";
        boolean located = PlaceWords.LOCATING.contains(preposition);
        boolean article = sentence.is(from - 1, "the");
        String atWhat = before > 0 ? sentence.token(before - 1).lower() : "";
        boolean kindAt =
                preposition.equals("at") && (PlaceWords.KINDS.contains(atWhat) || PlaceWords.EVENTS.contains(atWhat));
        boolean sure =
                (PlaceWords.SURE.contains(preposition) || kindAt) && before == from - 1 && !isPersonal(sentence, to);
        boolean named =
                isOfKind(sentence, from) || ((followed || capitalKind) && (located || article)) || (sure && !article);
        String path = learnt.get(slug);
        if (path == null && !named) {
            return Optional.empty();
        }
        boolean locative = isOfKind(sentence, from) || followed || (located && !sentence.is(to, "'s"));
        return Optional.of(new PlaceMention(from, to, path == null ? "/" + slug : path, locative));
    }

    /** "in Smith's opinion", "in Microsoft shares": no place. */
    private static boolean isPersonal(Sentence sentence, int to) {
        return sentence.is(to, "'s") || sentence.is(to, "shares") || sentence.is(to, "stock");
    }

    private static boolean isInName(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean joined = token.isHyphen() && token.adjoins(sentence.token(i - 1)) && i + 1 < sentence.size();
        boolean particle = i + 1 < sentence.size()
                && sentence.token(i + 1).isCapitalised()
                && (token.is("al") || token.is("el") || token.is("de") || token.is("la") || token.is("upon"));
        return token.isCapitalised() || joined || particle;
    }

    private static String slug(Sentence sentence, int from, int to) {
        return Names.slug(sentence.text()
                .substring(sentence.token(from).start(), sentence.token(to - 1).end()));
    }

    boolean isTown() {
        return path.indexOf('/') >= 0;
    }

    /** The country of the path, if it is known. */
    Optional<String> country() {
        int slash = path.indexOf('/');
        return slash == 0 ? Optional.empty() : Optional.of(slash < 0 ? path : path.substring(0, slash));
    }
}
