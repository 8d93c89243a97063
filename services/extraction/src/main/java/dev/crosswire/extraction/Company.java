package dev.crosswire.extraction;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Inflection;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The salient names and words of an article, by which other articles on one event are recognised: the twelve most
 * frequent of each, the opening counting double and the title once, since outlets differ in what they add and agree on what
 * they open with. Words of reporting, of time and of grammar, and numbers, tell no event from another.
 */
final class Company {

    private static final int NAMES = 12;
    private static final int WORDS = 12;
    private static final int OPENING_SENTENCES = 4;
    private static final int OPENING_WEIGHT = 2;
    private static final int TITLE_WEIGHT = 1;

    /** Different words in one article beyond this are noise: the bound on the memory of a hostile one. */
    private static final int MOST = 20_000;

    private static final Set<String> STOP =
            Set.copyOf(Arrays.asList(("a an the and or but nor so yet if then than that this these those there here "
                            + "it its he she they them their his her him we us our you your i me my who whom whose which what when where "
                            + "why how not no yes as at by for from in into of off on onto out over to up with within without about above "
                            + "across after against along among around before behind below beneath beside between beyond despite down "
                            + "during except inside like near outside past per since through throughout toward towards under until upon via "
                            + "is are was were be been being am do does did done has have had having will would shall should can could may "
                            + "might must ought also only just very more most much many some any all both each every other another such own "
                            + "same too still even again further ever never now later early late first last next new old high low long "
                            + "while although though because unless whether either neither including include according however despite "
                            + "mr mrs ms dr said says say saying told tell tells state stated stating added adding add noted note "
                            + "warned warn insisted claimed reported report reports announced announce announcement spoke speaking speak "
                            + "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march "
                            + "april june july august september october november december year month week day hour time "
                            + "one two three four five six seven eight nine ten hundred thousand million billion dozen several few "
                            + "people man men woman women number part way well make made take took get got go went come came use used "
                            + "country nation president minister prime leader official government spokesman spokeswoman "
                            + "statement source agency news media")
                    .split(" ")));

    private static final Lemmas LOCATING = Lemmas.of("in", "at", "near", "outside", "to");

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    private Company() {}

    static Set<String> of(List<ReadSentence> title, List<ReadSentence> body) {
        Company company = new Company();
        title.forEach(read -> company.count(read, TITLE_WEIGHT));
        for (int i = 0; i < body.size(); i++) {
            company.count(body.get(i), i < OPENING_SENTENCES ? OPENING_WEIGHT : 1);
        }
        Set<String> salient = new TreeSet<>(most(company.names, NAMES));
        salient.addAll(most(company.words, WORDS));
        return salient;
    }

    private void count(ReadSentence read, int weight) {
        Sentence sentence = read.sentence();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Entity> entity = read.entityAt(at);
            if (entity.isPresent()) {
                add(names, key(sentence, entity.get()), weight);
                at = entity.get().to();
                continue;
            }
            Token token = sentence.token(at);
            String word = Inflection.stem(token.lower());
            if (token.isWord()
                    && word.length() > 3
                    && word.length() < 30
                    && !STOP.contains(word)
                    && !STOP.contains(token.lower())) {
                add(words, word, weight);
            }
            at++;
        }
    }

    /** Whether the word says anything of what an article is about. */
    static boolean isTelling(Token token) {
        return !STOP.contains(token.lower()) && !STOP.contains(Inflection.stem(token.lower()));
    }

    /** A town where something happens is a place; a town that acts is its country's government. */
    private static String key(Sentence sentence, Entity entity) {
        boolean place = !entity.isTown() || LOCATING.has(sentence, entity.from() - 1);
        return place ? entity.key() : entity.country().orElse(entity.key());
    }

    private static void add(Map<String, Integer> counts, String key, int weight) {
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.merge(key, weight, Integer::sum);
        }
    }

    private static Set<String> most(Map<String, Integer> counts, int limit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
