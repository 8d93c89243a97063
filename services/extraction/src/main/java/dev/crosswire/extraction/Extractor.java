package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.TypeMatcher.Match;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.catalogue.Role;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Stance;
import dev.crosswire.extraction.clause.Stances;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.quantity.Mentions;
import dev.crosswire.extraction.statement.Statements;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the claims of the catalogue's types out of an article. Pure, deterministic and safe to share between threads;
 * time and memory grow with the length of the text, whatever it holds.
 */
public final class Extractor {

    /** More claims than any article makes; a text with more is a table or an attack, and its first ones are kept. */
    static final int MOST_CLAIMS = 200;

    /** More numbers than any article states. */
    static final int MOST_QUANTITIES = 20_000;

    private final Names names;
    private final List<TypeMatcher> matchers;
    private final Statements statements;

    /** @param catalogue the types to look for, tried in its order: the first that a number is of has it */
    public Extractor(Catalogue catalogue) {
        this.statements = catalogue.statements();
        this.names = new Names(catalogue.gazetteer());
        this.matchers = catalogue.entries().stream().map(TypeMatcher::new).toList();
    }

    /**
     * The article's claims in text order, each once however often it is repeated; none for a retracted article or one
     * in another language. Never throws, whatever the text.
     */
    public List<Claim> claims(Article article) {
        return read(article).claims();
    }

    /** All numbers of the article and what it claims; nothing of a retracted one. Never throws, whatever the text. */
    public Reading read(Article article) {
        ReadableText text = ReadableText.of(article);
        List<QuantityInText> quantities = new ArrayList<>();
        Map<String, Claim> claims = new LinkedHashMap<>();
        if (!article.retracted()) {
            ArticleReading reading = ArticleReading.of(article, text.paragraphs(), names);
            ClaimMaker maker = new ClaimMaker(reading);
            StatementClaims statementClaims = new StatementClaims(statements, reading, maker);
            QuantitiesInText inText = new QuantitiesInText(article.text(), text.markup());
            for (int i = 0; i < reading.body().size(); i++) {
                Sentence sentence = reading.body().get(i).sentence();
                List<Mention> mentions = Mentions.of(sentence);
                for (Mention mention : mentions) {
                    if (quantities.size() < MOST_QUANTITIES) {
                        quantities.add(inText.of(sentence, mention));
                    }
                }
                if (claims.size() < MOST_CLAIMS) {
                    for (Claim claim : claims(reading, maker, i, mentions)) {
                        claims.merge(claim.id(), claim, Extractor::better);
                    }
                    for (Claim claim : statementClaims.of(i)) {
                        claims.merge(claim.id(), claim, Extractor::better);
                    }
                }
            }
        }
        return new Reading(text.coverage(), quantities, List.copyOf(claims.values()), text.characters());
    }

    /** Of two statements of one claim, the one that says what it replaces, else the surer, else the earlier. */
    private static Claim better(Claim earlier, Claim later) {
        if (earlier.supersession().isPresent() != later.supersession().isPresent()) {
            return earlier.supersession().isPresent() ? earlier : later;
        }
        return later.evidence().confidence() > earlier.evidence().confidence() ? later : earlier;
    }

    private List<Claim> claims(ArticleReading reading, ClaimMaker maker, int index, List<Mention> mentions) {
        ReadSentence read = reading.body().get(index);
        List<Claim> claims = new ArrayList<>();
        Optional<Found> last = Optional.empty();
        for (Mention mention : mentions) {
            Optional<Found> found = find(reading, read, mention);
            if (found.isEmpty() && last.isPresent()) {
                found = Compared.of(read, mention, last.get());
            }
            if (found.isPresent()) {
                last = found;
                Found it = found.get();
                Optional<Supersession> supersession =
                        it.stance().supersession().or(() -> Compared.referredToBy(reading, index + 1));
                claims.add(maker.claim(
                        index, it.match(), it.stance(), supersession, it.entities(), it.place(), it.certainty()));
            }
        }
        return claims;
    }

    /**
     * A number that is of a type, with all that its claim needs.
     *
     * @param certainty factor of the confidence
     */
    record Found(
            Match match, Stance stance, SortedMap<String, String> entities, Optional<String> place, double certainty) {}

    private Optional<Found> find(ArticleReading reading, ReadSentence read, Mention mention) {
        for (TypeMatcher matcher : matchers) {
            Optional<Match> match = matcher.match(read, mention, reading.countries());
            Optional<Found> found = match.flatMap(it -> found(reading, read, it));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(ArticleReading reading, ReadSentence read, Match match) {
        CatalogueEntry entry = match.entry();
        Mention mention = match.mention();
        Stance stance =
                Stances.of(read.sentence(), read.clauses(), read.entities(), mention.number(), match.nounAt() + 1);
        if (entry.modality() != null) {
            stance = stance.asFact();
        }
        if (match.trigger().decided() && stance.modality().modalityClass() == ModalityClass.FACT) {
            return Optional.empty();
        }
        SortedMap<String, String> entities = new TreeMap<>();
        double certainty = 1;
        for (Map.Entry<String, Role> role : entry.roles().entrySet()) {
            Optional<RoleFinder.Filled> filled = RoleFinder.find(role.getValue(), read, match);
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            entities.put(role.getKey(), filled.get().country());
            certainty *= filled.get().certainty();
        }
        Optional<String> place = entry.hasDestination()
                ? Destination.of(
                        read, mention.number(), entities.values().iterator().next(), reading.places())
                : Optional.empty();
        return Optional.of(new Found(match, stance, entities, place, certainty));
    }

    /** Whether the clause only holds its figure against another. */
    static boolean isCompared(Clause clause) {
        return clause.kind() == Clause.Kind.COMPARED;
    }
}
