package dev.crosswire.extraction.catalogue;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Names;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.entity.Gazetteer;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.statement.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claim types that are looked for, with how each is recognised, placed, compared and read. Immutable. */
public final class Catalogue implements Names {

    private static final String BUILT_IN = "claim-types.yaml";

    private final List<CatalogueEntry> entries;
    private final ClaimTypes claimTypes;
    private final Gazetteer gazetteer;
    private final PeopleWords people;
    private final Statements statements = Statements.load();
    private final Phrase phrases;

    private Catalogue(List<CatalogueEntry> entries, Gazetteer gazetteer) {
        this.entries = entries;
        this.gazetteer = gazetteer;
        this.people = PeopleWords.load();
        Map<String, ClaimType> types = new LinkedHashMap<>();
        entries.forEach(entry -> types.put(entry.id(), entry.claimType()));
        statements.claimTypes().forEach(type -> types.put(type.id(), type));
        this.claimTypes = new ClaimTypes(types, people.lattice());
        this.phrases = new Phrase(entries, statements, people, gazetteer);
    }

    /** The catalogue that ships with the program. */
    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + BUILT_IN + " is missing from the program");
            }
            return read(BUILT_IN, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + BUILT_IN, e);
        } catch (CatalogueException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * A catalogue of one's own, in place of the built-in one.
     *
     * @throws CatalogueException if the file cannot be read or an entry is wrong, with file, line and reason
     */
    public static Catalogue load(Path file) throws CatalogueException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException | UncheckedIOException e) {
            throw new CatalogueException(file.toString(), 1, "the file cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Catalogue read(String file, InputStream in) throws CatalogueException {
        try {
            Map<String, CatalogueEntry> byId = new LinkedHashMap<>();
            for (EntryFile.Entry<CatalogueEntry> entry : EntryFile.read(file, in, CatalogueEntry.class)) {
                if (byId.put(entry.value().id(), entry.value()) != null) {
                    throw new EntryException(
                            file,
                            entry.line(),
                            "the claim type " + entry.value().id() + " is listed twice");
                }
            }
            return new Catalogue(List.copyOf(byId.values()), Gazetteer.load());
        } catch (EntryException e) {
            throw new CatalogueException(e);
        }
    }

    /** The entries in the order of the file, which is the order in which a number is tried against them. */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** How claims of the listed types are placed and compared. */
    public ClaimTypes claimTypes() {
        return claimTypes;
    }

    /** The groups of people that counts are of. */
    public PeopleWords people() {
        return people;
    }

    /** The predicates of claims without a number, which ship with the program. */
    public Statements statements() {
        return statements;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** How a person reads the subject: "Cap on Ukraine's army"; for a type without a label, its family in words. */
    public String label(Subject subject) {
        ClaimType type = claimTypes.byId().get(subject.type());
        if (type == null || type.label().isEmpty()) {
            String family = OpenLabel.of(subject.family())
                    .orElseGet(() -> subject.family().replace('-', ' '));
            return Character.toUpperCase(family.charAt(0)) + family.substring(1);
        }
        return Label.fill(type.label().get(), subject.entities(), gazetteer);
    }

    /** What a claim is of, in the middle of a sentence; see {@link Names#phrase}. */
    @Override
    public Optional<String> phrase(Claim claim) {
        return phrases.of(claim);
    }

    /** How a person reads the key of an entity: "Canada", "Houthis", "De Vries"; of several that hold a role together all. */
    @Override
    public String name(String entity) {
        return Label.name(entity, gazetteer);
    }
}
