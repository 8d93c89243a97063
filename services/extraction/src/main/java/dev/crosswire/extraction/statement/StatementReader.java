package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Stances;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.statement.Actors.Chain;
import dev.crosswire.extraction.statement.Cue.Form;
import dev.crosswire.extraction.statement.Cue.Kind;
import dev.crosswire.extraction.statement.Subjects.Subject;
import dev.crosswire.extraction.statement.VerbGroup.Opening;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the statements of one article, sentence by sentence. A statement needs its predicate's word, a subject that is
 * named beside it and an object that its entry lists; what only might be meant is not claimed.
 */
public final class StatementReader {

    /** More predicates than any sentence has: the bound on the time of a hostile one. */
    private static final int MOST_IN_SENTENCE = 24;

    private static final double NOMINAL = 0.8;
    private static final double NOBODY = 0.85;
    private static final int REACH_BACK = 10;

    private static final Set<String> HYPOTHETICAL = Set.of("if", "unless", "whether", "until", "before", "lest", "should", "once");

    private static final Lemmas DENYING = Lemmas.of("deny", "dismiss", "refute", "reject");
    private static final Lemmas AGAINST = Lemmas.of(
            "oppose", "reject", "against", "no", "without", "halt", "block", "prevent", "not", "avoid", "refuse", "delay", "postpone", "cancel",
            "instead of", "fear", "concern", "caution", "wary", "possible", "possibility", "idea", "any");
    /** What somebody wishes or makes sure of is not said to be so. */
    private static final Lemmas WISHING =
            Lemmas.of("ensure", "hope", "guarantee", "demand", "wish", "pray", "insist", "propose", "recommend", "suggest");

    private static final Set<String> HEDGES = Set.of("reportedly", "allegedly", "apparently");

    private final Statements statements;
    private final Surnames surnames;
    private final UnaryOperator<Optional<String>> theatre;

    /**
     * @param article all sentences of the article, in which persons are named in full
     * @param theatre the country that the article as a whole is about, given whose act is asked about
     */
    public StatementReader(
            Statements statements, Iterable<Sentence> article, UnaryOperator<Optional<String>> theatre) {
        this.theatre = theatre;
        this.statements = statements;
        this.surnames = Surnames.in(article);
    }

    /** The statements of the sentence in text order; none for a question. */
    public List<Statement> read(Reading reading, Optional<Reading> before) {
        Sentence sentence = reading.sentence();
        List<Statement> found = new ArrayList<>();
        if (sentence.size() < 3 || isQuestion(sentence)) {
            return found;
        }
        int tried = 0;
        int past = 0;
        Optional<OfSentence> opened = Optional.empty();
        for (int i = 0; i < sentence.size() && tried < MOST_IN_SENTENCE; i++) {
            List<Cue> cues = statements.cues(sentence.token(i).lower());
            if (cues.isEmpty() || i < past) {
                continue;
            }
            tried++;
            OfSentence here = opened.orElseGet(() -> new OfSentence(reading, before));
            opened = Optional.of(here);
            List<Statement> said = here.at(i, cues);
            found.addAll(said);
            past = said.isEmpty() ? past : said.getLast().to();
        }
        return found;
    }

    private static boolean isQuestion(Sentence sentence) {
        int last = sentence.size() - 1;
        while (last > 0 && sentence.token(last).isMark() && !sentence.is(last, "?")) {
            last--;
        }
        return sentence.is(last, "?");
    }

    /** One sentence that has a predicate's word. */
    private final class OfSentence {

        private final Reading reading;
        private final Sentence sentence;
        private final Actors actors;
        private final Subjects subjects;
        private final Wheres wheres;

        OfSentence(Reading reading, Optional<Reading> before) {
            this.reading = reading;
            this.sentence = reading.sentence();
            this.actors = new Actors(sentence, reading.entities(), surnames);
            this.subjects = new Subjects(reading, actors, before, surnames);
            this.wheres = new Wheres(reading);
        }

        /** What the first entry says that the word at the token fits; several where several act. */
        List<Statement> at(int i, List<Cue> cues) {
            Token token = sentence.token(i);
            boolean named = token.isCapitalised() && i > 0;
            if (named || actors.entityAt(i).isPresent()) {
                return List.of();
            }
            boolean compound = i > 1 && sentence.token(i - 1).isHyphen() && token.adjoins(sentence.token(i - 1));
            for (Cue cue : compound ? statements.compounds(token.lower()) : cues) {
                List<Statement> found = compound
                        ? compound(i, cue)
                        : switch (cue.kind()) {
                            case VERB, HAPPENING -> verb(i, cue);
                            case NOUN -> noun(i, cue);
                            case HOLDING -> holding(i, cue);
                            case ABSENT -> absent(i, cue);
                        };
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }

        private List<Statement> verb(int i, Cue cue) {
            Optional<Phrases.Matched> rest = Phrases.rest(sentence, i + 1, cue.rest());
            Predicate predicate = cue.predicate();
            Clause clause = reading.clauses().of(i);
            if (rest.isEmpty() || isHypothetical(clause, i)) {
                return List.of();
            }
            int end = rest.get().end();
            int first = reading.clauses().firstOf(clause);
            if (predicate.isOtherwise(sentence, first, Math.min(sentence.size(), end + 8))) {
                return List.of();
            }
            VerbGroup group = VerbGroup.of(sentence, i, cue.form());
            int subjectFrom = Phrases.start(sentence, group.end() + 1);
            boolean wished = WISHING.has(sentence, sentence.is(subjectFrom - 1, "that") ? subjectFrom - 2 : subjectFrom - 1);
            if (wished || group.isUndecided() || (cue.denies() && group.denied() && predicate.entry().decided())) {
                return List.of();
            }
            boolean deniedReport = clause.kind() == Clause.Kind.REPORTED
                    && clause.head() >= 0
                    && clause.head() < group.end()
                    && DENYING.has(sentence, clause.head());
            boolean denied = group.denied() ^ rest.get().denied() ^ cue.denies() ^ deniedReport;
            boolean reduced = cue.form() == Form.PAST && !group.helped() && sentence.is(end, "by");
            if (group.passive() || reduced) {
                return passive(i, end, cue, group, denied);
            }
            return active(i, end, cue, group, denied);
        }

        private List<Statement> active(int i, int end, Cue cue, VerbGroup group, boolean denied) {
            Predicate predicate = cue.predicate();
            StatementEntry entry = predicate.entry();
            if (cue.kind() == Kind.HAPPENING) {
                return happens(i, end, cue, group, denied);
            }
            if (group.opening() == Opening.PLAN) {
                Heard planned = new Heard(i, end, Modality.PLANNED, denied, NOMINAL, Optional.empty());
                Optional<Thing> planning = object(predicate, end);
                return entry.actorOptional() && planning.isPresent()
                        ? said(predicate, Optional.empty(), planning, planned)
                        : List.of();
            }
            Subject subject = subjects.of(group, i);
            if (cue.form() == Form.BASE && !group.helped() && group.opening() == Opening.SUBJECT) {
                Optional<Seen> seen = seen(subject);
                boolean plural = subject.chain().actors().size() > 1 || isPlural(group.end());
                if (seen.isEmpty() && !plural) {
                    return List.of();
                }
                if (seen.isPresent()) {
                    subject = new Subject(subject.chain(), subject.certainty(), seen.get().modality(), seen.get().denied());
                }
            }
            Optional<Thing> object = object(predicate, end);
            if (object.isEmpty() && entry.subjectObject() && group.opening() == Opening.SUBJECT) {
                object = objectBefore(predicate, subjects.end(group));
                boolean bare = cue.form() == Form.BASE && !group.helped() && !hasPlural(group.end());
                return object.isEmpty() || bare ? List.of() : nobody(i, end, cue, group, denied, object);
            }
            if ((object.isEmpty() && entry.needsObject()) || group.opening() == Opening.NONE) {
                return List.of();
            }
            boolean none = sentence.is(end, "no") || sentence.is(end, "neither");
            boolean isDenied = denied ^ none ^ subject.denied() ^ deniedBefore(subject.chain());
            Heard heard = new Heard(
                    i,
                    end,
                    modality(group, subject.modality(), i),
                    isDenied,
                    subject.chain().isEmpty() ? 1 : subject.certainty(),
                    marker(group, cue, end));
            if (subject.chain().isEmpty()) {
                boolean anybody = entry.actorOptional() && group.opening() != Opening.POSSESSOR && object.isPresent();
                boolean pronoun = group.end() >= 0 && Set.of("i", "we", "you").contains(sentence.token(group.end()).lower());
                boolean negatedSubject = Set.of("neither", "no", "nobody", "none").contains(word(group.end() - 1));
                return anybody && !pronoun && hasSubject(group)
                        ? said(predicate, Optional.empty(), object, negatedSubject ? heard.flipped() : heard)
                        : List.of();
            }
            return all(predicate, subject.chain(), object, heard);
        }

        private String word(int at) {
            return at < 0 ? "" : sentence.token(at).lower();
        }

        /** A subject that nobody is named by: a plain noun, or that of the clause before a "without". */
        private boolean hasSubject(VerbGroup group) {
            if (group.opening() == Opening.GERUND) {
                return group.denied();
            }
            int end = subjects.end(group);
            return group.opening() == Opening.SUBJECT
                    && end > 0
                    && sentence.token(end - 1).isWord()
                    && !Phrases.ends(sentence, end - 1);
        }

        /** "would see the US lead". */
        private record Seen(Optional<Modality> modality, boolean denied) {}

        private Optional<Seen> seen(Subject subject) {
            int see = subject.chain().from() - 1;
            if (subject.chain().isEmpty() || !GroupWords.SEEING.has(sentence, see)) {
                return Optional.empty();
            }
            VerbGroup group = VerbGroup.of(sentence, see, Form.BASE);
            return Optional.of(new Seen(group.modality(), group.denied()));
        }

        private boolean isPlural(int at) {
            String word = word(at);
            return word.equals("they") || word.equals("who") || (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3);
        }

        private boolean hasPlural(int end) {
            for (int at = end; at > Math.max(0, end - REACH_BACK); at--) {
                if (isPlural(at) || sentence.is(at, "and")) {
                    return true;
                }
            }
            return false;
        }

        private boolean deniedBefore(Chain chain) {
            String word = word(chain.from() - 1);
            return !chain.isEmpty() && (word.equals("no") || word.equals("not"));
        }

        /** What happens to somebody: "was arrested", "police arrested". */
        private List<Statement> happens(int i, int end, Cue cue, VerbGroup group, boolean denied) {
            if (group.opening() == Opening.NONE || group.opening() == Opening.GERUND) {
                return List.of();
            }
            Chain chain = actors.startingAt(cue.rest().contains("...") ? i + 1 : end);
            Heard heard = new Heard(i, end, modality(group, Optional.empty(), i), denied, 1, marker(group, cue, end));
            boolean hasSubject = group.end() >= 0 && sentence.token(group.end()).isWord();
            return chain.isEmpty() || !hasSubject
                    ? List.of()
                    : all(cue.predicate(), chain, object(cue.predicate(), end), heard);
        }

        private List<Statement> passive(int i, int end, Cue cue, VerbGroup group, boolean denied) {
            Predicate predicate = cue.predicate();
            StatementEntry entry = predicate.entry();
            Heard heard = new Heard(i, end, modality(group, Optional.empty(), i), denied, 1, marker(group, cue, end));
            if (cue.kind() == Kind.HAPPENING) {
                Subject subject = subjects.of(group, i);
                boolean flip = subject.denied() || deniedBefore(subject.chain());
                return all(predicate, subject.chain(), object(predicate, end), flip ? heard.flipped() : heard);
            }
            Optional<Thing> object = objectBefore(predicate, subjects.end(group));
            if (object.isEmpty() && entry.needsObject()) {
                return List.of();
            }
            int phrase = Phrases.start(sentence, group.end() + 1);
            if (sentence.is(phrase, "no") || sentence.is(phrase, "neither")) {
                heard = heard.flipped();
            }
            Chain agents = by(end);
            if (agents.isEmpty()) {
                return entry.actorOptional() && object.isPresent()
                        ? said(predicate, Optional.empty(), object, heard)
                        : List.of();
            }
            boolean reduced = !group.passive();
            Heard told = reduced ? heard.as(nominal(i), NOMINAL) : heard;
            return all(predicate, agents, object, told);
        }

        private Chain by(int end) {
            for (int at = end; at < Math.min(end + 6, sentence.size()); at++) {
                if (sentence.is(at, "by")) {
                    return actors.startingAt(at + 1);
                }
                if (sentence.token(at).isMark()) {
                    break;
                }
            }
            return Chain.NONE;
        }

        private List<Statement> nobody(
                int i, int end, Cue cue, VerbGroup group, boolean denied, Optional<Thing> object) {
            int phrase = Phrases.start(sentence, group.end() + 1);
            boolean none = sentence.is(phrase, "no") || sentence.is(phrase, "neither");
            Heard heard = new Heard(
                    i, end, modality(group, Optional.empty(), i), denied ^ none, 1, marker(group, cue, end));
            return said(cue.predicate(), Optional.empty(), object, heard);
        }

        /** "a US-led mission". */
        private List<Statement> compound(int i, Cue cue) {
            Optional<Entity> entity = actors.entityAt(i - 2);
            Optional<Thing> object = object(cue.predicate(), i + 1);
            if (entity.isEmpty() || object.isEmpty()) {
                return List.of();
            }
            int from = entity.get().from();
            boolean denied = sentence.is(from - 1, "not") || sentence.is(from - 1, "no");
            Heard heard = new Heard(i, i + 1, nominal(i), denied, NOMINAL, Optional.empty());
            return all(cue.predicate(), compounded(entity.get()), object, heard);
        }

        private Chain compounded(Entity entity) {
            Actor.Kind kind = entity.form() == Entity.Form.ORGANISATION
                    ? Actor.Kind.ORGANISATION
                    : entity.form() == Entity.Form.PERSON ? Actor.Kind.PERSON : Actor.Kind.COUNTRY;
            String key = kind == Actor.Kind.COUNTRY ? entity.country().orElse(entity.key()) : entity.key();
            Actor actor = new Actor(key, kind, entity.country(), entity.from(), entity.to());
            return new Chain(List.of(actor), entity.from(), false);
        }

        /** "monitoring under American leadership", "a force under the command of France". */
        private List<Statement> holding(int i, Cue cue) {
            int under = i - 1;
            while (under > 0 && i - under < 6 && !sentence.is(under, "under")) {
                under--;
            }
            if (!sentence.is(under, "under")) {
                return List.of();
            }
            Chain holders = sentence.is(i + 1, "of")
                    ? actors.startingAt(i + 2)
                    : actors.entityAt(under + (sentence.is(under + 1, "the") ? 2 : 1))
                            .filter(entity -> entity.country().isPresent() || entity.form() == Entity.Form.ORGANISATION)
                            .map(this::compounded)
                            .orElse(Chain.NONE);
            int first = reading.clauses().firstOf(reading.clauses().of(i));
            Optional<Thing> object =
                    thing(cue.predicate().objects(sentence, Math.max(first, under - REACH_BACK), under), i);
            Heard heard = new Heard(under, i + 1, nominal(i), false, NOMINAL, Optional.empty());
            return object.isEmpty() || holders.isEmpty() ? List.of() : all(cue.predicate(), holders, object, heard);
        }

        /** "the deployment of French troops", "the signing of the deal by Serbia". */
        private List<Statement> noun(int i, Cue cue) {
            Clause clause = reading.clauses().of(i);
            int first = reading.clauses().firstOf(clause);
            Predicate predicate = cue.predicate();
            if (!sentence.is(i + 1, "of") || AGAINST.isIn(sentence, Math.max(first, i - REACH_BACK), Math.min(i + REACH_BACK, sentence.size())) || isHypothetical(clause, i)) {
                return List.of();
            }
            Optional<Thing> object = object(predicate, i + 2);
            if (object.isEmpty()) {
                return List.of();
            }
            Chain agents = by(object.get().end());
            for (int at = i + 2; at < object.get().end() && agents.isEmpty(); at++) {
                agents = actors.entityAt(at)
                        .filter(entity -> entity.form() == Entity.Form.DEMONYM || entity.form() == Entity.Form.NAME)
                        .map(this::compounded)
                        .orElse(Chain.NONE);
            }
            if (agents.isEmpty() && sentence.is(i - 1, "'s")) {
                agents = actors.endingAt(i - 2);
            }
            Heard heard = new Heard(i, i + 1, nominal(i), false, NOMINAL * NOMINAL, Optional.empty());
            if (agents.isEmpty()) {
                return predicate.entry().actorOptional()
                        ? said(predicate, Optional.empty(), object, heard)
                        : List.of();
            }
            return all(predicate, agents, object, heard);
        }

        /** "no US troops", "not French soldiers". */
        private List<Statement> absent(int i, Cue cue) {
            Optional<Entity> whose = actors.entityAt(i - 1).filter(entity -> entity.country().isPresent());
            int before = whose.map(Entity::from).orElse(0) - 1;
            Clause clause = reading.clauses().of(i);
            int first = reading.clauses().firstOf(clause);
            boolean none = sentence.is(before, "no") || sentence.is(before, "not") || sentence.is(before, "without");
            boolean otherwise = cue.predicate().isOtherwise(sentence, first, sentence.size());
            if (!none || otherwise || isHypothetical(clause, i)) {
                return List.of();
            }
            Optional<Thing> object = thing(cue.predicate().objects(sentence, i, i + 1), i + 1);
            Heard heard = new Heard(before, i + 1, nominal(i), true, NOMINAL, Optional.empty());
            return all(cue.predicate(), compounded(whose.orElseThrow()), object, heard);
        }

        /** How firm the clause makes what a noun or an adjective says. */
        private Modality nominal(int i) {
            return Stances.of(sentence, reading.clauses(), reading.entities(), i, i + 1).modality();
        }

        private boolean isHypothetical(Clause clause, int i) {
            int first = reading.clauses().firstOf(clause);
            if (HYPOTHETICAL.contains(word(first)) && first < i) {
                return true;
            }
            for (int at = i - 1; at >= Math.max(first, i - REACH_BACK); at--) {
                String word = word(at);
                if (word.equals("whether") || word.equals("if") || word.equals("unless")) {
                    return true;
                }
            }
            return false;
        }

        private Modality modality(VerbGroup group, Optional<Modality> inherited, int i) {
            Clause clause = reading.clauses().of(i);
            Optional<Modality> own = group.modality().or(() -> inherited);
            boolean reported = clause.kind() == Clause.Kind.REPORTED || clause.authority().isPresent();
            if (group.would() && reported) {
                return Modality.PLANNED;
            }
            if (own.isEmpty() || own.get() == Modality.ACTUAL) {
                for (int at = Math.max(0, i - REACH_BACK); at < i; at++) {
                    if (HEDGES.contains(word(at))) {
                        return Modality.REPORTED;
                    }
                }
            }
            return own.orElse(Modality.ACTUAL);
        }

        /** "no longer", or a verb that takes back what was. */
        private Optional<Supersession> marker(VerbGroup group, Cue cue, int end) {
            boolean inside = sentence.is(end - 1, "longer");
            return group.marker()
                    .or(() -> inside ? Optional.of("no longer") : Optional.empty())
                    .map(words -> new Supersession(Supersession.Side.REPLACES_EARLIER, words));
        }

        /** What was heard of a predicate, before it is said of anybody. */
        private record Heard(
                int from,
                int to,
                Modality modality,
                boolean denied,
                double certainty,
                Optional<Supersession> supersession) {

            Heard flipped() {
                return new Heard(from, to, modality, !denied, certainty, supersession);
            }

            Heard as(Modality other, double factor) {
                return new Heard(from, to, other, denied, certainty * factor, supersession);
            }
        }

        /**
         * @param forms normal forms; several where several are joined ("hubs and facilities")
         * @param key entity key where the object is named
         */
        private record Thing(List<String> forms, Optional<String> key, int end) {}

        private Optional<Thing> object(Predicate predicate, int start) {
            StatementEntry entry = predicate.entry();
            if (!entry.hasObject()) {
                return Optional.empty();
            }
            if (!entry.names().isEmpty()) {
                Optional<Thing> named = actors.startingAt(start).actors().stream()
                        .findFirst()
                        .filter(actor -> Phrases.ends(sentence, actor.to()) || actor.to() >= sentence.size())
                        .flatMap(actor -> actor.as(entry, entry.names())
                                .map(key -> new Thing(List.of(form(key)), Optional.of(key), actor.to())));
                if (named.isPresent()) {
                    return named;
                }
            }
            int end = Phrases.end(sentence, start, predicate);
            List<String> forms = new ArrayList<>(predicate.objects(sentence, start, end));
            if (predicate.passes("and")) {
                beside(predicate, end).stream().filter(form -> !forms.contains(form)).forEach(forms::add);
            }
            return thing(forms, end);
        }

        private static Optional<Thing> thing(List<String> forms, int end) {
            return forms.isEmpty() ? Optional.empty() : Optional.of(new Thing(List.copyOf(forms), Optional.empty(), end));
        }

        /** The objects after ", as well as", which belong to the verb whatever stands between. */
        private List<String> beside(Predicate predicate, int after) {
            for (int at = after; at + 3 < sentence.size(); at++) {
                boolean phrase = sentence.is(at, "as") && sentence.is(at + 1, "well") && sentence.is(at + 2, "as");
                if (phrase) {
                    return predicate.objects(sentence, at + 3, Phrases.end(sentence, at + 3, predicate));
                }
            }
            return List.of();
        }

        private Optional<Thing> objectBefore(Predicate predicate, int end) {
            StatementEntry entry = predicate.entry();
            if (end <= 0 || !entry.hasObject()) {
                return Optional.empty();
            }
            if (!entry.names().isEmpty()) {
                Optional<Thing> named = actors.endingAt(end - 1).actors().stream()
                        .findFirst()
                        .flatMap(actor -> actor.as(entry, entry.names())
                                .map(key -> new Thing(List.of(form(key)), Optional.of(key), end)));
                if (named.isPresent()) {
                    return named;
                }
            }
            List<String> near = predicate.objects(sentence, Phrases.start(sentence, end), end);
            int first = reading.clauses().firstOf(reading.clauses().of(end - 1));
            List<String> forms =
                    near.isEmpty() ? predicate.objects(sentence, Math.max(first, end - REACH_BACK), end) : near;
            return thing(forms, end);
        }

        private static String form(String key) {
            return key.substring(key.indexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
        }

        private List<Statement> all(Predicate predicate, Chain chain, Optional<Thing> object, Heard heard) {
            StatementEntry entry = predicate.entry();
            List<Actor> able = chain.actors().stream()
                    .filter(actor -> actor.as(entry, entry.actor()).isPresent())
                    .toList();
            if (able.isEmpty()) {
                return entry.actorOptional() && !chain.isEmpty() && object.isPresent()
                        ? said(predicate, Optional.empty(), object, heard)
                        : List.of();
            }
            if (entry.isRole()) {
                String holder = able.stream()
                        .flatMap(actor -> actor.as(entry, entry.actor()).stream())
                        .distinct()
                        .sorted()
                        .reduce((a, b) -> a + "+" + b)
                        .orElseThrow();
                return only(said(predicate, Optional.of(holder), object, heard));
            }
            List<Statement> said = new ArrayList<>();
            for (Actor actor : able) {
                said.addAll(only(said(predicate, actor.as(entry, entry.actor()), object, heard)));
            }
            return said;
        }

        /** Nothing where it is not known what tells the statement apart. */
        private static List<Statement> only(List<Statement> statements) {
            return statements.stream()
                    .filter(statement -> {
                        String object = statement.entities().getOrDefault("object", "");
                        boolean placed = !statement.type().where()
                                || statement.entities().containsKey("where");
                        return placed && (object.isEmpty() || !object.equals(statement.actor()));
                    })
                    .toList();
        }

        private List<Statement> said(
                Predicate predicate, Optional<String> actor, Optional<Thing> object, Heard heard) {
            List<String> forms = object.map(Thing::forms).orElse(List.of(""));
            return forms.stream()
                    .map(form -> said(predicate, actor, object.flatMap(Thing::key), form, heard))
                    .toList();
        }

        private Statement said(
                Predicate predicate, Optional<String> actor, Optional<String> key, String form, Heard heard) {
            StatementEntry entry = predicate.entry();
            java.util.TreeMap<String, String> entities = new java.util.TreeMap<>();
            if (!entry.isRole()) {
                actor.ifPresent(who -> entities.put("actor", who));
            }
            key.ifPresent(object -> entities.put("object", object));
            if (entry.where()) {
                wheres.of(heard.to(), actor)
                        .or(() -> theatre.apply(actor))
                        .ifPresent(country -> entities.put("where", country));
            }
            String normal = entry.predicate() + (form.isEmpty() ? "" : ":" + form);
            return new Statement(
                    entry,
                    normal,
                    entry.isRole() ? actor : Optional.empty(),
                    entities,
                    heard.modality(),
                    heard.denied() ? Polarity.DENIED : Polarity.ASSERTED,
                    heard.supersession(),
                    heard.from(),
                    heard.to(),
                    heard.certainty() * (actor.isEmpty() ? NOBODY : 1));
        }
    }
}
