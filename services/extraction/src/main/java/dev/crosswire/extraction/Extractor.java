package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the claims of the catalogue's types, and of open ones, out of an article. Pure, deterministic and safe to share
 * between threads; time and memory grow with the length of the text, whatever it holds. But for the article's company
 * and fingerprint, a claim depends on the title and on the text up to the end of its paragraph only.
 */
public final class Extractor {

    /** More claims than any article makes; a text with more is a table or an attack, and its first ones are kept. */
    static final int MOST_CLAIMS = 200;

    private final Names names;
    private final List<TypeMatcher> matchers;
    private final TypeIndex index;

    /** @param catalogue the types to look for, tried in its order: the first that a number is of has it */
    public Extractor(Catalogue catalogue) {
        this.names = new Names(catalogue.gazetteer());
        this.matchers = catalogue.entries().stream()
                .filter(entry -> !entry.trigger().isEmpty())
                .map(TypeMatcher::new)
                .toList();
        this.index = new TypeIndex(catalogue);
    }

    /**
     * The article's claims in text order, each once however often it is repeated; none for a retracted article. Never
     * throws, whatever the text.
     */
    public List<Claim> claims(Article article) {
        if (article.retracted()) {
            return List.of();
        }
        ArticleReading reading = ArticleReading.of(article, names);
        List<Sentence> title =
                reading.title().stream().map(ReadSentence::sentence).toList();
        ClaimMaker maker = new ClaimMaker(reading);
        Background background = new Background();
        reading.title().forEach(background::hear);
        Map<String, Claim> claims = new LinkedHashMap<>();
        Map<String, Integer> paragraphs = new HashMap<>();
        int heard = 0;
        Optional<Found> counted = Optional.empty();
        for (int i = 0; i < reading.body().size() && claims.size() < MOST_CLAIMS; i++) {
            ReadSentence read = reading.body().get(i);
            while (heard < reading.body().size()
                    && reading.body().get(heard).sentence().paragraph()
                            <= read.sentence().paragraph()) {
                background.hear(reading.body().get(heard));
                heard++;
            }
            List<Sentence> around = new ArrayList<>(title);
            read.before().ifPresent(before -> around.add(before.sentence()));
            SentenceReading sentence = new SentenceReading(read, around, background, matchers, index);
            List<Optional<Found>> found = sentence.find(read.before().isPresent() ? counted : Optional.empty());
            Optional<Found> before = counted;
            for (Claim claim : claims(reading, maker, i, sentence, found, before)) {
                int paragraph = read.sentence().paragraph();
                int first = paragraphs.computeIfAbsent(claim.id(), id -> paragraph);
                claims.merge(claim.id(), claim, (one, other) -> better(one, other, first != paragraph));
            }
            counted = found.stream()
                    .flatMap(Optional::stream)
                    .filter(it -> it.match().type().entry().filter(entry -> entry.countsPeople()).isPresent())
                    .findFirst();
        }
        return List.copyOf(claims.values());
    }

    /**
     * Of two statements of one claim in one paragraph, the one that says what it replaces, else the surer, else the
     * earlier; of two in different paragraphs the earlier, so that what follows changes no claim.
     */
    private static Claim better(Claim earlier, Claim later, boolean apart) {
        if (apart) {
            return earlier;
        }
        if (earlier.supersession().isPresent() != later.supersession().isPresent()) {
            return earlier.supersession().isPresent() ? earlier : later;
        }
        return later.evidence().confidence() > earlier.evidence().confidence() ? later : earlier;
    }

    private static List<Claim> claims(
            ArticleReading reading,
            ClaimMaker maker,
            int at,
            SentenceReading sentence,
            List<Optional<Found>> found,
            Optional<Found> before) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                continue;
            }
            Found it = found.get(i).get();
            Optional<Supersession> supersession =
                    it.stance().supersession().or(() -> Compared.referredToBy(reading, at + 1));
            claims.add(maker.claim(at, it, supersession, part(maker, at, sentence, found, i, before)));
        }
        return claims;
    }

    /** What the number is a part of, and with which others: numbers of one whole or stated together are one group. */
    private static Optional<Part> part(
            ClaimMaker maker,
            int at,
            SentenceReading sentence,
            List<Optional<Found>> found,
            int number,
            Optional<Found> before) {
        int whole = sentence.wholeOf(number);
        Optional<String> id = whole >= 0 && whole != number
                ? found.get(whole).map(it -> maker.id(at, it))
                : sentence.isOfTheSentenceBefore(number) && before.isPresent()
                        ? before.filter(it -> it.match().type().family().equals(
                                        found.get(number).orElseThrow().match().type().family()))
                                .map(it -> maker.id(at - 1, it))
                        : Optional.empty();
        int first = number;
        while (first > 0 && sentence.areBeside(first - 1, first)) {
            first--;
        }
        boolean beside = first < number || (number + 1 < found.size() && sentence.areBeside(number, number + 1));
        String group = beside ? at + ":" + first : "";
        return id.isPresent() || beside ? Optional.of(new Part(id, group)) : Optional.empty();
    }
}
