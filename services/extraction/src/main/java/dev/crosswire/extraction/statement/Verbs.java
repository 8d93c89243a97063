package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.statement.Actors.Chain;
import dev.crosswire.extraction.statement.Cue.Form;
import dev.crosswire.extraction.statement.Cue.Kind;
import dev.crosswire.extraction.statement.Subjects.Subject;
import dev.crosswire.extraction.statement.VerbGroup.Opening;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the verbs of one sentence say, active and passive. */
final class Verbs {

    private static final int REACH_BACK = 10;

    private static final Set<String> ATTRIBUTIVE = Set.of("a", "an", "the", "no", "any", "its", "their", "newly");

    private final SentenceReading reading;
    private final Sentence sentence;
    private final Actors actors;
    private final Subjects subjects;
    private final Things things;
    private final Moods moods;
    private final Sayings sayings;

    Verbs(SentenceReading reading, Actors actors, Subjects subjects, Things things, Moods moods, Sayings sayings) {
        this.reading = reading;
        this.sentence = reading.sentence();
        this.actors = actors;
        this.subjects = subjects;
        this.things = things;
        this.moods = moods;
        this.sayings = sayings;
    }

    /** The statements of the verb at the token. */
    List<Statement> of(int i, Cue cue) {
        Optional<Phrases.Matched> rest = Phrases.rest(sentence, i + 1, cue.rest());
        Predicate predicate = cue.predicate();
        Clause clause = reading.clauses().of(i);
        if (rest.isEmpty() || moods.isHypothetical(clause, i)) {
            return List.of();
        }
        int end = rest.get().end();
        int first = reading.clauses().firstOf(clause);
        if (predicate.isOtherwise(sentence, first, Math.min(sentence.size(), end + 8))) {
            return List.of();
        }
        if (cue.form() == Form.PAST && ATTRIBUTIVE.contains(word(i - 1)) && !sentence.is(end, "by")) {
            // "no approved vaccine", "the cancelled match": an adjective
            return List.of();
        }
        VerbGroup group = VerbGroup.of(sentence, i, cue.form());
        Optional<Boolean> rumour = moods.rumour(group);
        if (rumour.isPresent() && !rumour.get()) {
            return List.of();
        }
        boolean undecided = cue.denies() && group.denied() && predicate.entry().decided();
        if (moods.isLeftOpen(clause) || moods.isWished(group) || group.isUndecided() || undecided) {
            return List.of();
        }
        boolean denies = moods.isDeniedReport(clause, group) || rumour.isPresent();
        boolean denied = group.denied() ^ rest.get().denied() ^ cue.denies() ^ denies;
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
            Heard planned = new Heard(i, end, Modality.PLANNED, denied, Heard.NOMINAL, Optional.empty());
            Optional<Thing> planning = things.after(predicate, end);
            return entry.actorOptional() && planning.isPresent()
                    ? sayings.ofNobody(predicate, planning, planned)
                    : List.of();
        }
        Subject subject = subjects.of(group, i);
        if (cue.form() == Form.BASE && !group.helped() && group.opening() == Opening.SUBJECT) {
            Optional<Seen> seen = seen(subject);
            boolean plural = subject.chain().actors().size() > 1
                    || isPlural(group.end())
                    || (entry.subjectObject() && hasPlural(group.end()));
            if (seen.isEmpty() && !plural) {
                return List.of();
            }
            if (seen.isPresent()) {
                subject = new Subject(
                        subject.chain(),
                        subject.certainty(),
                        seen.get().modality(),
                        seen.get().denied());
            }
        }
        Optional<Thing> object = things.after(predicate, end);
        if (object.isEmpty() && entry.subjectObject() && group.opening() == Opening.SUBJECT) {
            object = things.before(predicate, subjects.end(group));
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
                moods.modality(group, subject.modality(), i),
                isDenied,
                subject.chain().isEmpty() ? 1 : subject.certainty(),
                marker(group, end));
        if (subject.chain().isEmpty()) {
            boolean anybody = entry.actorOptional() && group.opening() != Opening.POSSESSOR && object.isPresent();
            boolean pronoun = group.end() >= 0
                    && Set.of("i", "we", "you")
                            .contains(sentence.token(group.end()).lower());
            boolean negatedSubject = Set.of("neither", "no", "nobody", "none").contains(word(group.end() - 1));
            return anybody && !pronoun && hasSubject(group)
                    ? sayings.ofNobody(predicate, object, negatedSubject ? heard.flipped() : heard)
                    : List.of();
        }
        return sayings.of(predicate, subject.chain(), object, heard);
    }

    /** "87 flights were cancelled" states a number, and nothing of any one flight. */
    private boolean isCounted(VerbGroup group) {
        if (group.end() < 0 || group.opening() != Opening.SUBJECT) {
            return false;
        }
        for (int at = Phrases.start(sentence, group.end() + 1); at < group.end(); at++) {
            Token token = sentence.token(at);
            boolean year = token.text().length() == 4
                    && (token.text().startsWith("19") || token.text().startsWith("20"));
            if (token.kind() == Token.Kind.NUMBER && !year && !token.text().equals("1")) {
                return true;
            }
        }
        return false;
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
        return word.equals("they")
                || word.equals("who")
                || (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3);
    }

    private boolean hasPlural(int end) {
        for (int at = end; at >= Math.max(0, end - REACH_BACK); at--) {
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
        Heard heard = new Heard(i, end, moods.modality(group, Optional.empty(), i), denied, 1, marker(group, end));
        boolean hasSubject = group.end() >= 0 && sentence.token(group.end()).isWord();
        return chain.isEmpty() || !hasSubject
                ? List.of()
                : sayings.of(cue.predicate(), chain, things.after(cue.predicate(), end), heard);
    }

    private List<Statement> passive(int i, int end, Cue cue, VerbGroup group, boolean denied) {
        Predicate predicate = cue.predicate();
        StatementEntry entry = predicate.entry();
        Heard heard = new Heard(i, end, moods.modality(group, Optional.empty(), i), denied, 1, marker(group, end));
        if (cue.kind() == Kind.HAPPENING) {
            Subject subject = subjects.of(group, i);
            boolean flip = subject.denied() || deniedBefore(subject.chain());
            return sayings.of(predicate, subject.chain(), things.after(predicate, end), flip ? heard.flipped() : heard);
        }
        Optional<Thing> object = things.before(predicate, subjects.end(group));
        if ((object.isEmpty() && entry.needsObject()) || isCounted(group)) {
            return List.of();
        }
        int phrase = Phrases.start(sentence, group.end() + 1);
        if (sentence.is(phrase, "no") || sentence.is(phrase, "neither")) {
            heard = heard.flipped();
        }
        Chain agents = actors.by(end);
        if (agents.isEmpty()) {
            return entry.actorOptional() && object.isPresent() ? sayings.ofNobody(predicate, object, heard) : List.of();
        }
        boolean reduced = !group.passive();
        Heard told = reduced ? heard.nominal(moods.nominal(i)) : heard;
        return sayings.of(predicate, agents, object, told);
    }

    private List<Statement> nobody(int i, int end, Cue cue, VerbGroup group, boolean denied, Optional<Thing> object) {
        if (isCounted(group)) {
            return List.of();
        }
        int phrase = Phrases.start(sentence, group.end() + 1);
        boolean none = sentence.is(phrase, "no") || sentence.is(phrase, "neither");
        Heard heard =
                new Heard(i, end, moods.modality(group, Optional.empty(), i), denied ^ none, 1, marker(group, end));
        return sayings.ofNobody(cue.predicate(), object, heard);
    }

    /** "no longer", or a verb that takes back what was. */
    private Optional<Supersession> marker(VerbGroup group, int end) {
        boolean inside = sentence.is(end - 1, "longer");
        return group.marker()
                .or(() -> inside ? Optional.of("no longer") : Optional.empty())
                .map(words -> new Supersession(Supersession.Side.REPLACES_EARLIER, words));
    }

    private String word(int at) {
        return at < 0 ? "" : sentence.token(at).lower();
    }
}
