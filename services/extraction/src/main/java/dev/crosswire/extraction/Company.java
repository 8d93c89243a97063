package dev.crosswire.extraction;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.text.Inflection;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The salient names and words of an article, by which other articles on one event are recognised: the most
 * frequent of each, the opening counting double and the title once, since outlets differ in what they add and agree on what
 * they open with. Words of reporting, of time and of grammar, and numbers, tell no event from another.
 */
final class Company {

    private static final int NAMES = 16;
    private static final int WORDS = 12;

    /** Most names, and words, of a claim's own sentence. */
    private static final int NEAR = 12;

    private static final int OPENING_SENTENCES = 4;
    private static final int OPENING_WEIGHT = 2;
    private static final int TITLE_WEIGHT = 1;

    /** Before a word that the reports of many events share, as placing knows it. */
    private static final String COMMON_MARK = "~";

    /** Different words in one article beyond this are noise: the bound on the memory of a hostile one. */
    private static final int MOST = 20_000;

    /** What one capital inside a sentence counts: a thousand sentences may begin with a word that is no name. */
    private static final int ONCE_IS_ENOUGH = 1_000;

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
                            + "per cent percent country nation president minister prime leader official government spokesman spokeswoman "
                            + "statement source agency news media")
                    .split(" ")));

    private static final Lemmas LOCATING = Lemmas.of("in", "at", "near", "outside", "to");

    /** What is written with a capital beside a name, and names nothing itself. */
    private static final Set<String> TITLES = Set.copyOf(Arrays.asList(("governor general mayor professor commissioner "
                    + "chairman chairwoman chair secretary judge justice captain colonel major inspector sergeant bishop king queen "
                    + "prince princess sir lord lady senator representative chancellor premier deputy director doctor reverend "
                    + "foreign defence defense interior health finance justice ministry department university institute hospital "
                    + "commission committee council court bank party union association agency office service board school street "
                    + "road avenue county city town district province region state north south east west northern southern eastern "
                    + "western central river lake mount mountain island company group inc corp ltd plc club national international "
                    + "united federal republic royal saint great college airport station police army navy force parliament senate "
                    + "congress assembly house government president minister prime chief executive")
            .split(" ")));

    private record CommonWords(String id, List<String> words) {}

    private static final Set<String> COMMON =
            EntryFile.builtIn(Company.class, "common-words.yaml", CommonWords.class).stream()
                    .flatMap(list -> list.words().stream())
                    .flatMap(Company::forms)
                    .map(Inflection::stem)
                    .collect(Collectors.toUnmodifiableSet());

    private final Set<String> salient = new TreeSet<>();

    /** Words with a capital, by how often they were met. */
    private final Map<String, Integer> seen = new HashMap<>();

    private final Set<String> small = new HashSet<>();

    private Company() {}

    /** The forms of a word that have stems of their own. */
    private static Stream<String> forms(String word) {
        String open = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        String ies = word.endsWith("y") ? word.substring(0, word.length() - 1) + "i" : word;
        return Stream.of(word, open + "ed", open + "ing", ies + "es", ies + "ed", word + "s", open, ies);
    }

    static Company of(List<ReadSentence> title, List<ReadSentence> body) {
        Company company = new Company();
        title.forEach(read -> company.learnNames(read, true));
        body.forEach(read -> company.learnNames(read, false));
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> words = new HashMap<>();
        title.forEach(read -> company.count(read, TITLE_WEIGHT, names, words));
        for (int i = 0; i < body.size(); i++) {
            company.count(body.get(i), i < OPENING_SENTENCES ? OPENING_WEIGHT : 1, names, words);
        }
        company.salient.addAll(most(names, NAMES));
        company.salient.addAll(most(words, WORDS));
        return company;
    }

    /** The article's company alone. */
    Set<String> ofArticle() {
        return new TreeSet<>(salient);
    }

    /** The article's company with what the claim's own sentence names: an article tells of more than one thing. */
    Set<String> near(ReadSentence claimed) {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> words = new HashMap<>();
        count(claimed, 1, names, words);
        Set<String> both = new TreeSet<>(salient);
        both.addAll(most(names, NEAR));
        both.addAll(most(words, NEAR));
        return both;
    }

    /**
     * A word with a capital inside a sentence is a name, there and wherever else it stands, and so is one that begins
     * several sentences and is never written small; a title's capitals say nothing. Of a run of them the last counts: what
     * stands before is a first name, or says of what kind the thing is.
     */
    private void learnNames(ReadSentence read, boolean inTitle) {
        Sentence sentence = read.sentence();
        for (int at = 0; at < sentence.size() && seen.size() < MOST; at++) {
            Token token = sentence.token(at);
            boolean opening = inTitle || at == 0 || sentence.token(at - 1).isMark();
            if (!token.isCapitalised()
                    || token.lower().length() < 3
                    || TITLES.contains(token.lower())
                    || !isTelling(token)) {
                if (token.isWord() && !token.isCapitalised()) {
                    small.add(token.lower());
                }
                continue;
            }
            boolean runsOn = at + 1 < sentence.size()
                    && sentence.token(at + 1).isCapitalised()
                    && !TITLES.contains(sentence.token(at + 1).lower());
            if (!runsOn) {
                seen.merge(token.lower(), opening ? 1 : ONCE_IS_ENOUGH, Integer::sum);
            }
        }
    }

    private boolean isName(Token token) {
        int times = seen.getOrDefault(token.lower(), 0);
        return token.isCapitalised()
                && (times >= ONCE_IS_ENOUGH
                        || (times >= 2
                                && !small.contains(token.lower())
                                && token.lower().equals(Inflection.stem(token.lower()))
                                && !COMMON.contains(token.lower())));
    }

    private void count(ReadSentence read, int weight, Map<String, Integer> names, Map<String, Integer> words) {
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
            if (isName(token)) {
                add(names, "name:" + folded(token.lower()), weight);
            } else if (token.isWord() && isTelling(token) && !isFirstName(sentence, at)) {
                String word = Inflection.stem(token.lower());
                if (word.length() > 3 && word.length() < 30) {
                    add(words, COMMON.contains(word) ? COMMON_MARK + word : word, weight);
                }
            }
            at++;
        }
    }

    /** A capital inside a sentence that another one follows. */
    private static boolean isFirstName(Sentence sentence, int at) {
        return at > 0
                && at + 1 < sentence.size()
                && sentence.token(at).isCapitalised()
                && sentence.token(at + 1).isCapitalised()
                && !TITLES.contains(sentence.token(at).lower());
    }

    /** Without accents, as the keys of names are: outlets differ in them. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
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
