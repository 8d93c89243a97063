package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.statement.Actor.Kind;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is named by the noun phrase that ends, or starts, at a token of one sentence. */
final class Actors {

    static final Set<String> PREPOSITIONS = Set.copyOf(
            Arrays.asList(("in on at to for from with by about against over under than near between among of like "
                            + "into through towards toward behind beyond without across around outside inside via "
                            + "including versus per amid despite")
                    .split(" ")));

    private static final Set<String> REGIONS = Set.of(
            "the",
            "a",
            "eastern",
            "western",
            "northern",
            "southern",
            "central",
            "rural",
            "neighbouring",
            "neighboring",
            "nearby",
            "mainly",
            "mostly");

    private static final int LONGEST_PHRASE = 8;
    private static final int MOST_JOINED = 8;

    private final Sentence sentence;
    private final List<Optional<Entity>> entityOf;
    private final NamedPhrases phrases;

    Actors(Sentence sentence, List<Entity> entities, Surnames surnames) {
        this.sentence = sentence;
        this.phrases = new NamedPhrases(sentence, this::entityAt, surnames);
        this.entityOf = new ArrayList<>(Collections.nCopies(sentence.size(), Optional.empty()));
        for (Entity entity : entities) {
            for (int i = entity.from(); i < entity.to(); i++) {
                entityOf.set(i, Optional.of(entity));
            }
        }
    }

    /**
     * Who is named together by the phrase that ends at a token, in text order.
     *
     * @param denied "neither X nor Y"
     */
    record Chain(List<Actor> actors, int from, boolean denied) {

        static final Chain NONE = new Chain(List.of(), -1, false);

        boolean isEmpty() {
            return actors.isEmpty();
        }
    }

    Optional<Entity> entityAt(int token) {
        return token < 0 || token >= entityOf.size() ? Optional.empty() : entityOf.get(token);
    }

    /** The chain "X, Y and Z" whose last name ends at the token; none if it is the object of a preposition. */
    Chain endingAt(int end) {
        Chain chain = antecedent(end);
        return chain.isEmpty() || isObject(chain.from()) ? Chain.NONE : chain;
    }

    /** The chain whose last name ends at the token, whatever governs it: what a "who" or "which" goes back to. */
    Chain antecedent(int end) {
        List<Actor> actors = new ArrayList<>();
        int at = end;
        boolean joined = false;
        boolean nor = false;
        int from = -1;
        while (actors.size() < MOST_JOINED) {
            List<Actor> single = phrases.endingAt(at);
            if (single.isEmpty()) {
                break;
            }
            for (Actor actor : single.reversed()) {
                actors.add(actor);
            }
            from = single.getFirst().from();
            int before = from - 1;
            if (sentence.is(before, "both")) {
                before--;
            }
            if (before < 1) {
                break;
            }
            Token link = sentence.token(before);
            if (link.is("and") || link.is("nor")) {
                joined = true;
                nor |= link.is("nor");
                at = sentence.is(before - 1, ",") ? before - 2 : before - 1;
            } else if (link.is(",") && joined) {
                at = before - 1;
            } else {
                break;
            }
        }
        if (actors.isEmpty()) {
            return Chain.NONE;
        }
        Collections.reverse(actors);
        boolean neither = sentence.is(from - 1, "neither");
        if (sentence.is(from - 1, "or")) {
            return Chain.NONE;
        }
        return new Chain(List.copyOf(actors), from, neither || nor);
    }

    /** Whether a preposition takes the name out of the subject: "on eastern Aleppo". */
    private boolean isObject(int nameFrom) {
        int before = nameFrom - 1;
        while (before > 0
                && nameFrom - before < 4
                && REGIONS.contains(sentence.token(before).lower())) {
            before--;
        }
        return before >= 0 && PREPOSITIONS.contains(sentence.token(before).lower());
    }

    /** The chain "X, Y and Z" that starts at the token, over an article, titles and adjectives. */
    Chain startingAt(int start) {
        List<Actor> actors = new ArrayList<>();
        int at = start;
        int from = start;
        while (actors.size() < MOST_JOINED) {
            List<Actor> next = first(at);
            if (next.isEmpty()) {
                break;
            }
            actors.addAll(next);
            int after = next.getLast().to();
            if (sentence.is(after, "or")) {
                return Chain.NONE;
            }
            if (sentence.is(after, ",") && sentence.is(after + 1, "and")) {
                at = after + 2;
            } else if (sentence.is(after, "and") || sentence.is(after, ",")) {
                at = after + 1;
            } else {
                break;
            }
        }
        return actors.isEmpty() ? Chain.NONE : new Chain(List.copyOf(actors), from, false);
    }

    private List<Actor> first(int start) {
        for (int at = start; at < Math.min(start + LONGEST_PHRASE, sentence.size()); at++) {
            Token token = sentence.token(at);
            boolean possessed = sentence.is(at + 1, "'s");
            if (!possessed) {
                List<Actor> single = goesOn(at) ? List.of() : phrases.endingAt(at);
                if (!single.isEmpty() && isAdjective(single.getFirst(), at)) {
                    return List.of();
                }
                if (!single.isEmpty()) {
                    return single.getFirst().from() >= start - 1 || single.size() > 1 ? single : List.of();
                }
            }
            boolean inside = token.is("'s")
                    || token.isHyphen()
                    || (token.isWord()
                            && !PREPOSITIONS.contains(token.lower())
                            && !GroupWords.BE.contains(token.lower())
                            && !token.is("and")
                            && !token.is("either"));
            if (!inside) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Kurdish" of "Kurdish fighters": one capitalised word that no list knows, before a noun. */
    private boolean isAdjective(Actor actor, int at) {
        boolean goesOn = at + 1 < sentence.size()
                && sentence.token(at + 1).isWord()
                && !Phrases.ends(sentence, at + 1)
                && !sentence.token(at + 1).isCapitalised()
                && !Phrases.isTime(sentence.token(at + 1))
                && !sentence.is(at + 1, "last")
                && !GroupWords.isAdverb(sentence.token(at + 1));
        return actor.kind() == Kind.NAME && actor.to() - actor.from() <= 2 && goesOn;
    }

    /** Whether the name or body goes on after the token: "Russian" before "forces", "Keir" before "Starmer". */
    private boolean goesOn(int at) {
        if (at + 1 >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(at + 1);
        boolean compound = next.isHyphen()
                && at + 2 < sentence.size()
                && next.adjoins(sentence.token(at))
                && sentence.token(at + 2).adjoins(next);
        boolean particle = NameRuns.PARTICLES.contains(next.lower())
                && at + 2 < sentence.size()
                && (sentence.token(at + 2).isHyphen() || sentence.token(at + 2).isCapitalised())
                && Surnames.isNameWord(sentence.token(at));
        if (compound || particle) {
            return true;
        }
        boolean inEntity = entityAt(at).filter(entity -> entity.to() > at + 1).isPresent();
        return inEntity
                || Bodies.of(sentence, at + 1).isPresent()
                || (Surnames.isNameWord(next) && Surnames.isNameWord(sentence.token(at)));
    }

    /** The first chain in {@code [from, to)} that can be a subject; the last such one before a "he" or "it" if asked. */
    Chain subject(int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(to, sentence.size()); at++) {
            if (goesOn(at) || sentence.is(at + 1, "'s")) {
                continue;
            }
            Chain chain = endingAt(at);
            if (!chain.isEmpty()) {
                Chain longer = chain;
                int end = at;
                while (sentence.is(end + 1, "and") || sentence.is(end + 1, ",")) {
                    Chain next = startingAt(end + 2);
                    if (next.isEmpty() || next.actors().getFirst().to() > to) {
                        break;
                    }
                    end = next.actors().getFirst().to() - 1;
                    Chain whole = endingAt(end);
                    if (whole.actors().size() > longer.actors().size() && whole.from() == chain.from()) {
                        longer = whole;
                    }
                }
                return longer;
            }
        }
        return Chain.NONE;
    }

    /** Whom "US-led" names. */
    Chain compounded(Entity entity) {
        Actor.Kind kind = entity.form() == Entity.Form.ORGANISATION
                ? Actor.Kind.ORGANISATION
                : entity.form() == Entity.Form.PERSON ? Actor.Kind.PERSON : Actor.Kind.COUNTRY;
        String key = kind == Actor.Kind.COUNTRY ? entity.country().orElse(entity.key()) : entity.key();
        Actor actor = new Actor(key, kind, entity.country(), entity.from(), entity.to());
        return new Chain(List.of(actor), entity.from(), false);
    }

    /** Who is named after the "by" that follows a verb. */
    Chain by(int end) {
        for (int at = end; at < Math.min(end + 6, sentence.size()); at++) {
            if (sentence.is(at, "by")) {
                return startingAt(at + 1);
            }
            if (sentence.token(at).isMark()) {
                break;
            }
        }
        return Chain.NONE;
    }
}
