package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The drafts, plans and deals that a clause names. */
final class Documents {

    /**
     * A document as named.
     *
     * @param at its noun
     * @param key "peace-plan", "us-plan", "draft"
     * @param draft whether it is called a draft
     * @param binding whether it is a deal, not a proposal
     * @param governing whether the clause speaks of what stands in it ("under the deal")
     * @param earlier whether it is called an earlier one, from its word on
     */
    record Named(int at, String key, boolean draft, boolean binding, boolean governing, Optional<Integer> earlier) {}

    private static final Lemmas PROPOSALS =
            Lemmas.of("plan", "proposal", "draft", "blueprint", "text", "paper", "version");
    private static final Lemmas DEALS = Lemmas.of("agreement", "accord", "treaty", "deal", "pact", "declaration");
    private static final Set<String> EARLIER =
            Set.of("earlier", "previous", "initial", "original", "first", "prior", "old", "former");
    private static final Set<String> KINDS =
            Set.of("peace", "draft", "ceasefire", "security", "framework", "truce", "settlement");

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "its", "their", "his", "her", "our", "this", "that", "any", "'s", "no");

    private static final Set<String> OPPOSING = Set.of("against", "over", "despite", "amid");

    private Documents() {}

    /** The last document that is named in {@code [from, to)} of the clause, a draft of a plan being one document. */
    static Optional<Named> last(
            Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities, int from, int to) {
        Optional<Named> last = Optional.empty();
        for (int i : clauses.tokensOf(clause)
                .filter(token -> token >= from && token < to)
                .toArray()) {
            boolean proposal = PROPOSALS.has(sentence, i) && isNoun(sentence, i);
            boolean deal = DEALS.has(sentence, i) && !sentence.is(i, "according");
            if (!(proposal || deal) || isOpposed(sentence, i)) {
                continue;
            }
            Named named = named(sentence, i, !proposal, entities);
            boolean partOfLast = last.isPresent()
                    && i - last.get().at() <= 4
                    && sentence.is(last.get().at() + 1, "of");
            if (partOfLast) {
                Named whole = last.get();
                named = new Named(
                        i,
                        named.key(),
                        named.draft() || whole.draft(),
                        false,
                        named.governing() || whole.governing(),
                        whole.earlier().or(named::earlier));
            }
            last = Optional.of(named);
        }
        return last;
    }

    /** "marched against plans to", "a row over the proposal": nothing that the clause says stands in it. */
    private static boolean isOpposed(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (OPPOSING.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether "plan" and its like are a document here and nothing that somebody does: they are where an article, a
     * possessive or an adjective stands before them, and "plans" also where no "to" follows.
     */
    static boolean isNoun(Sentence sentence, int at) {
        String word = sentence.token(at).lower();
        if (!word.startsWith("plan") || word.startsWith("plann")) {
            return PROPOSALS.has(sentence, at);
        }
        if (sentence.is(at + 1, "to")) {
            // "the city plans to build": only what stands right before makes it a noun
            String before = at > 0 ? sentence.token(at - 1).lower() : "";
            boolean governed = ClauseWords.PREPOSITIONS.contains(before) && !before.equals("to");
            return governed || DETERMINERS.contains(before) || KINDS.contains(before) || EARLIER.contains(before);
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            Token token = sentence.token(i);
            if (DETERMINERS.contains(token.lower()) || KINDS.contains(token.lower())) {
                return true;
            }
        }
        return at > 0
                && !sentence.is(at + 1, "to")
                && !sentence.token(at - 1).isCapitalised()
                && !ClauseWords.PRONOUNS.contains(sentence.token(at - 1).lower());
    }

    private static Named named(Sentence sentence, int at, boolean deal, List<Entity> entities) {
        String noun = singular(sentence.token(at).lower());
        boolean draft = noun.equals("draft") || noun.equals("version");
        Optional<Integer> earlier = Optional.empty();
        String kind = "";
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            Token token = sentence.token(i);
            if (EARLIER.contains(token.lower())) {
                earlier = Optional.of(i);
            } else if (KINDS.contains(token.lower())) {
                draft |= token.is("draft");
                kind = token.is("draft") ? kind : token.lower() + "-" + kind;
            } else if (token.isHyphen() || token.is("point") || token.kind() == Token.Kind.NUMBER) {
                kind = token.isHyphen() ? kind : token.lower() + "-" + kind;
            } else {
                int index = i;
                Optional<String> country = entities.stream()
                        .filter(entity -> entity.from() <= index && index < entity.to())
                        .findFirst()
                        .flatMap(Entity::country);
                if (country.isPresent()) {
                    kind = country.get().toLowerCase(Locale.ROOT) + "-" + kind;
                } else if (!token.is("'s")) {
                    break;
                }
            }
        }
        boolean governing = false;
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            governing |= sentence.is(i, "under");
        }
        return new Named(at, kind + noun, draft, deal, governing, earlier);
    }

    private static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
