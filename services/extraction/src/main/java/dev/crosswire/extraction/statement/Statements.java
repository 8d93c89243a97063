package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.statement.Cue.Form;
import dev.crosswire.extraction.statement.Cue.Kind;
import dev.crosswire.extraction.text.Inflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The predicates that are looked for, by every form of the word that each is recognised by, so that only sentences with
 * such a word are looked at. Immutable.
 */
public final class Statements {

    private static final String BUILT_IN = "statements.yaml";

    private static final List<String> BE = List.of("be", "is", "are", "was", "were", "been", "being");

    /** Verbs whose past is their base form. */
    private static final Set<String> UNCHANGED =
            Set.of("shut", "quit", "put", "cut", "hit", "beat", "run", "come", "become");

    /** By participle: "led" of "US-led". */
    private final Map<String, List<Cue>> compounds = new HashMap<>();

    private final Map<String, List<Cue>> cues = new HashMap<>();
    private final List<StatementEntry> entries;

    private Statements(List<StatementEntry> entries) {
        this.entries = List.copyOf(entries);
        for (StatementEntry entry : entries) {
            Predicate predicate = new Predicate(entry);
            entry.verbs().forEach(verb -> add(predicate, verb, Kind.VERB, false));
            entry.happening().forEach(verb -> add(predicate, verb, Kind.HAPPENING, false));
            entry.denials().forEach(verb -> add(predicate, verb, Kind.VERB, true));
            entry.nouns().forEach(noun -> add(predicate, noun, Kind.NOUN, false));
            entry.holding().forEach(noun -> add(predicate, noun, Kind.HOLDING, false));
            entry.absent().forEach(noun -> add(predicate, noun, Kind.ABSENT, true));
        }
    }

    private void add(Predicate predicate, String phrase, Kind kind, boolean denies) {
        List<String> words = Arrays.asList(Nouns.spaced(phrase).split(" "));
        String base = words.getFirst();
        List<String> rest = List.copyOf(words.subList(1, words.size()));
        Iterable<String> forms = base.equals("be") ? BE : Inflection.of(base);
        for (String form : forms) {
            Cue cue = new Cue(predicate, kind, Form.of(base, form), rest, denies);
            cues.computeIfAbsent(form, first -> new ArrayList<>()).add(cue);
            if (cue.form() == Form.BASE && UNCHANGED.contains(base)) {
                cues.computeIfAbsent(form, first -> new ArrayList<>())
                        .add(new Cue(predicate, kind, Form.PAST, rest, denies));
            }
            boolean participle = kind == Kind.VERB && rest.isEmpty() && cue.form() == Form.PAST;
            if (participle && predicate.entry().compound() && !denies) {
                compounds.computeIfAbsent(form, first -> new ArrayList<>()).add(cue);
            }
        }
    }

    /** The clauses that the type's claims are read in, as {@link StatementEntry} lists them; none where there are none. */
    public List<String> phrases(String type) {
        return entries.stream()
                .filter(entry -> entry.id().equals(type))
                .findFirst()
                .map(StatementEntry::phrase)
                .orElse(List.of());
    }

    /** The predicates that ship with the program. */
    public static Statements load() {
        try (InputStream in = Statements.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + BUILT_IN + " is missing from the program");
            }
            return read(BUILT_IN, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + BUILT_IN, e);
        } catch (EntryException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Predicates of one's own, in place of the built-in ones.
     *
     * @throws EntryException if the file cannot be read or an entry is wrong, with file, line and reason
     */
    public static Statements load(Path file) throws EntryException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException | UncheckedIOException e) {
            throw new EntryException(file.toString(), 1, "the file cannot be read (" + e.getMessage() + ")");
        }
    }

    static Statements read(String file, InputStream in) throws EntryException {
        Map<String, StatementEntry> byId = new LinkedHashMap<>();
        for (EntryFile.Entry<StatementEntry> entry : EntryFile.read(file, in, StatementEntry.class)) {
            if (byId.put(entry.value().id(), completed(file, entry, byId)) != null) {
                throw new EntryException(
                        file, entry.line(), "the statement " + entry.value().id() + " is listed twice");
            }
        }
        return new Statements(List.copyOf(byId.values()));
    }

    private static StatementEntry completed(
            String file, EntryFile.Entry<StatementEntry> entry, Map<String, StatementEntry> earlier)
            throws EntryException {
        String named = entry.value().objectsOf();
        if (named == null) {
            return entry.value();
        }
        StatementEntry other = earlier.get(named);
        if (other == null) {
            throw new EntryException(
                    file, entry.line(), "\"objectsOf\" names " + named + ", which is no earlier entry of the file");
        }
        return entry.value().withObjectsOf(other);
    }

    /** The entries in the order of the file, which is the order in which a word is tried against them. */
    public List<StatementEntry> entries() {
        return entries;
    }

    /** How claims of each entry are placed and compared. */
    public List<ClaimType> claimTypes() {
        return entries.stream().map(StatementEntry::claimType).toList();
    }

    List<Cue> cues(String word) {
        return cues.getOrDefault(word, List.of());
    }

    List<Cue> compounds(String word) {
        return compounds.getOrDefault(word, List.of());
    }
}
