package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.extraction.statement.Cue.Form;
import dev.crosswire.extraction.statement.VerbGroup.Opening;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** Reads a {@link VerbGroup} from its verb to the left, word by word. */
final class VerbGroupReader {

    /** No verb group is longer. */
    private static final int LONGEST = 14;

    private static final Set<String> JOINING = Set.of("and", "but", "or", "then");
    private static final Set<String> OUGHT = Set.of("should", "shouldn't", "must");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "any", "its", "their", "his", "her");

    private final Sentence sentence;
    private int at;
    private Optional<Modality> modality = Optional.empty();
    private boolean denied;
    private boolean passive;
    private boolean helped;
    private boolean governed;
    private boolean would;
    private boolean restricted;
    private boolean refused;
    private boolean joinedTo;
    private Opening opening = Opening.NONE;
    private Optional<String> marker = Optional.empty();

    private VerbGroupReader(Sentence sentence, int at) {
        this.sentence = sentence;
        this.at = at;
    }

    static VerbGroup read(Sentence sentence, int verb, Form form) {
        VerbGroupReader reader = new VerbGroupReader(sentence, verb - 1);
        reader.read(verb, form);
        return reader.group();
    }

    private VerbGroup group() {
        return new VerbGroup(
                opening,
                joinedTo,
                at,
                modality,
                denied,
                passive,
                helped || governed,
                would && modality.filter(Modality.CONDITIONAL::equals).isPresent(),
                restricted || (refused && !denied),
                marker);
    }

    private void read(int verb, Form form) {
        boolean progressive = false;
        if (form == Form.ING) {
            progressive = true;
            skipAdverbs();
            if (!opensWithBe()) {
                gerund();
                if (opening != Opening.NONE || !governed) {
                    return;
                }
            }
        }
        while (at >= 0 && verb - at <= LONGEST) {
            Token token = sentence.token(at);
            String word = token.lower();
            if (GroupWords.isQuote(token) || GroupWords.isAdverb(token)) {
                restricted |= token.is("only");
                at--;
            } else if (GroupWords.NOT.contains(word)) {
                denied = !denied;
                at--;
            } else if (word.equals("longer") && sentence.is(at - 1, "no")) {
                denied = !denied;
                marker = Optional.of(
                        sentence.text().substring(sentence.token(at - 1).start(), token.end()));
                at -= 2;
            } else if (GroupWords.modal(word).isPresent() && !token.text().equals("May")) {
                outer(GroupWords.modal(word).orElseThrow());
                would |= word.startsWith("would");
                restricted |= OUGHT.contains(word);
                negated(word);
                helped = true;
                at--;
            } else if (GroupWords.BE.contains(word)) {
                passive |= form == Form.PAST && !governed && !helped;
                helped = true;
                negated(word);
                at--;
            } else if (GroupWords.HAVE.contains(word) || GroupWords.DO.contains(word)) {
                helped = true;
                negated(word);
                at--;
            } else if (word.equals("to")) {
                if (!to()) {
                    return;
                }
                if (opening == Opening.POSSESSOR) {
                    return;
                }
            } else {
                break;
            }
        }
        close(form, progressive);
    }

    private void close(Form form, boolean progressive) {
        if (at < 0) {
            opening = Opening.NONE;
            return;
        }
        Token token = sentence.token(at);
        boolean asWellAs = token.is("as") && sentence.is(at - 1, "well");
        if (JOINING.contains(token.lower()) || asWellAs) {
            opening = Opening.SHARED;
            at -= asWellAs ? 3 : 1;
        } else {
            opening = progressive && !helped && !governed ? Opening.NONE : Opening.SUBJECT;
        }
        passive &= form == Form.PAST;
    }

    private void skipAdverbs() {
        while (at >= 0
                && (GroupWords.isAdverb(sentence.token(at))
                        || GroupWords.NOT.contains(sentence.token(at).lower()))) {
            if (GroupWords.NOT.contains(sentence.token(at).lower())) {
                denied = !denied;
            }
            at--;
        }
    }

    private boolean opensWithBe() {
        if (at >= 0 && GroupWords.BE.contains(sentence.token(at).lower())) {
            return true;
        }
        return sentence.is(at, "longer") && sentence.is(at - 1, "no");
    }

    /** What an "-ing" hangs on. */
    private void gerund() {
        if (at < 0) {
            return;
        }
        Token token = sentence.token(at);
        if (token.is("including") || token.is(",")) {
            opening = Opening.GERUND;
        } else if (token.is("without")) {
            denied = !denied;
            helped = true;
            opening = Opening.GERUND;
        } else if ((token.is("for") || token.is("of")) && GroupWords.PLANNING.has(sentence, at - 1)) {
            opening = Opening.PLAN;
        } else if (token.is("out") && GroupWords.STOPPING.has(sentence, at - 1)) {
            refuse();
            govern(at - 2);
        } else if (GroupWords.STOPPING.has(sentence, at)) {
            refuse();
            govern(at - 1);
        } else if (GroupWords.CONSIDERING.has(sentence, at)) {
            outer(Modality.PLANNED);
            govern(at - 1);
        } else if (GroupWords.GOING_ON.has(sentence, at)) {
            govern(at - 1);
        } else if ((token.is("on") || token.is("in")) && GroupWords.FOCUSING.has(sentence, at - 1)) {
            govern(at - 2);
        } else if (token.is("to") && GroupWords.COMMITTED.has(sentence, at - 1)) {
            outer(Modality.PLEDGED);
            govern(at - 2);
        } else if ((token.is("from") || token.is("against")) && GroupWords.WITHDRAWING.has(sentence, at - 1)) {
            refuse();
            govern(at - 2);
        }
    }

    private void refuse() {
        denied = !denied;
        refused = true;
    }

    private void govern(int next) {
        governed = true;
        at = next;
    }

    /** What governs the verb through the "to" at hand; false if nothing that says whether it is done. */
    private boolean to() {
        int before = at - 1;
        while (before >= 0
                && (GroupWords.isAdverb(sentence.token(before))
                        || GroupWords.NOT.contains(sentence.token(before).lower()))
                && GroupWords.governing(sentence, before).isEmpty()) {
            if (GroupWords.NOT.contains(sentence.token(before).lower())) {
                denied = !denied;
            }
            before--;
        }
        if (before < 0) {
            return false;
        }
        String word = sentence.token(before).lower();
        if (GroupWords.BE.contains(word)) {
            outer(Modality.PLANNED);
            governed = true;
            at = before;
            return true;
        }
        if (GroupWords.REFUSING.has(sentence, before)) {
            refuse();
        } else if (GroupWords.UNLIKELY.has(sentence, before)) {
            denied = !denied;
            outer(Modality.FORECAST);
        } else {
            Optional<Modality> governing = GroupWords.governing(sentence, before);
            if (governing.isEmpty()) {
                boolean joined = JOINING.contains(word);
                if (joined) {
                    joinedTo = true;
                    at = before;
                    governed = false;
                }
                return joined;
            }
            if (governing.get() != Modality.ACTUAL) {
                outer(governing.get());
            }
        }
        governed = true;
        at = before - 1;
        return noun();
    }

    /** "has no plans to", "announced its decision to", "Finland's refusal to": on to the verb of the noun. */
    private boolean noun() {
        if (at < 0) {
            return true;
        }
        Token token = sentence.token(at);
        if (token.is("'s")) {
            at--;
            opening = Opening.POSSESSOR;
            return true;
        }
        boolean no = token.is("no");
        if (!no && !DETERMINERS.contains(token.lower())) {
            return true;
        }
        boolean has = at > 0 && GroupWords.HAVE.contains(sentence.token(at - 1).lower());
        if (!has && !GroupWords.LIGHT.has(sentence, at - 1)) {
            return false;
        }
        if (no) {
            denied = !denied;
        }
        helped = true;
        at -= 2;
        return true;
    }

    /** The further left, the more it governs; what is merely said to be governs nothing. */
    private void outer(Modality outer) {
        modality = Optional.of(outer);
    }

    private void negated(String word) {
        if (word.endsWith("n't") || word.equals("cannot")) {
            denied = !denied;
        }
    }
}
