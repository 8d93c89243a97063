package dev.crosswire.extraction;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.statement.Statements;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the claims of one article, sentence after sentence, each once however often it is repeated. */
final class ClaimReader {

    private final ArticleReading reading;
    private final List<TypeMatcher> matchers;
    private final TypeIndex index;
    private final ClaimMaker maker;
    private final StatementClaims statements;
    private final Background background = new Background();
    private final List<Sentence> title;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Integer> paragraphs = new HashMap<>();
    private int heard;
    private Optional<Found> last = Optional.empty();

    ClaimReader(ArticleReading reading, List<TypeMatcher> matchers, TypeIndex index, Statements statements) {
        this.reading = reading;
        this.matchers = matchers;
        this.index = index;
        this.maker = new ClaimMaker(reading);
        this.statements = new StatementClaims(statements, reading, maker);
        this.title = reading.title().stream().map(ReadSentence::sentence).toList();
        reading.title().forEach(background::hear);
    }

    /** The claims of the sentences read so far, in text order. */
    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    int size() {
        return claims.size();
    }

    /** Reads the sentence; sentences are read in text order. */
    void read(int at, List<Mention> mentions) {
        ReadSentence read = reading.body().get(at);
        hear(read.sentence().paragraph());
        Optional<Found> before = read.before().isPresent() ? last : Optional.empty();
        List<Sentence> around = new ArrayList<>(title);
        read.before().ifPresent(sentence -> around.add(sentence.sentence()));
        NumberReading numbers = new NumberReading(read, mentions, around, background, reading.scene(), matchers, index);
        List<Optional<Found>> found = numbers.find(before);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isPresent()) {
                Found it = found.get(i).get();
                Optional<Supersession> supersession =
                        it.stance().supersession().or(() -> Compared.referredToBy(reading, at + 1));
                add(maker.claim(at, it, supersession, part(at, numbers, found, i, before)), read);
            }
        }
        last = found.stream().flatMap(Optional::stream).findFirst();
        statements.of(at).forEach(claim -> add(claim, read));
    }

    private void hear(int paragraph) {
        while (heard < reading.body().size()
                && reading.body().get(heard).sentence().paragraph() <= paragraph) {
            background.hear(reading.body().get(heard));
            heard++;
        }
    }

    private void add(Claim claim, ReadSentence read) {
        int paragraph = read.sentence().paragraph();
        boolean apart = paragraphs.computeIfAbsent(claim.id(), id -> paragraph) != paragraph;
        claims.merge(claim.id(), claim, (earlier, later) -> apart ? earlier : better(earlier, later));
    }

    /**
     * Of two statements of one claim in one paragraph, the one that says what it replaces, else the surer, else the
     * earlier. Of two in different paragraphs it is the earlier, so that what follows changes no claim.
     */
    private static Claim better(Claim earlier, Claim later) {
        if (earlier.supersession().isPresent() != later.supersession().isPresent()) {
            return earlier.supersession().isPresent() ? earlier : later;
        }
        return later.evidence().confidence() > earlier.evidence().confidence() ? later : earlier;
    }

    /** What the number is a part of, and with which others: numbers stated together are one group. */
    private Optional<Part> part(
            int at, NumberReading numbers, List<Optional<Found>> found, int number, Optional<Found> before) {
        int whole = numbers.wholeOf(number);
        Optional<String> id = Optional.empty();
        if (whole >= 0 && whole != number) {
            id = found.get(whole).map(it -> maker.id(at, it));
        } else if (numbers.isOfTheSentenceBefore(number)) {
            String family = found.get(number).orElseThrow().match().type().family();
            id = before.filter(it -> it.match().type().family().equals(family)).map(it -> maker.id(at - 1, it));
        }
        int first = number;
        while (first > 0 && numbers.areBeside(first - 1, first)) {
            first--;
        }
        boolean beside = first < number || (number + 1 < found.size() && numbers.areBeside(number, number + 1));
        return id.isPresent() || beside ? Optional.of(new Part(id, beside ? at + ":" + first : "")) : Optional.empty();
    }
}
