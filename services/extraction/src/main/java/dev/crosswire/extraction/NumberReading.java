package dev.crosswire.extraction;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.catalogue.Role;
import dev.crosswire.extraction.clause.Stance;
import dev.crosswire.extraction.clause.Stances;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what the numbers of one sentence are numbers of, each by its own words or by those of another. */
final class NumberReading {

    /** Factors of the confidence: taken from another number; of a type that no editor has described; so few that
     * others may count other ones. */
    private static final double BY_ANOTHER = 0.9;

    private static final double OPEN = 0.7;

    private static final double SMALL = 0.45;

    private static final Set<String> DEFINITE = Set.of("the", "its", "their", "his", "her", "all");

    private final ReadSentence read;
    private final Background background;
    private final Scene scene;
    private final List<TypeMatcher> matchers;
    private final TypeIndex index;
    private final List<Counted> all;
    private final Senses senses;
    private final Parts parts;
    private final List<Optional<Found>> found = new ArrayList<>();

    /** Looked for once one of its numbers needs a place. */
    private Optional<EventPlaces> places = Optional.empty();

    NumberReading(
            ReadSentence read,
            List<Mention> mentions,
            List<Sentence> around,
            Background background,
            Scene scene,
            List<TypeMatcher> matchers,
            TypeIndex index) {
        this.read = read;
        this.background = background;
        this.scene = scene;
        this.matchers = matchers;
        this.index = index;
        this.all = Counted.all(read, mentions, index);
        this.senses = new Senses(read, around, index, all);
        this.parts = new Parts(read.sentence(), all);
    }

    /**
     * What was found of each number, in text order.
     *
     * @param before the last count of people in the sentence before, for "three of them"
     */
    List<Optional<Found>> find(Optional<Found> before) {
        Optional<Found> last = Optional.empty();
        for (Counted counted : all) {
            Optional<Found> here = find(counted);
            if (here.isEmpty()) {
                boolean refers = last.isEmpty() && Compared.isOfTheSame(read.sentence(), counted);
                here = refers
                        ? before.flatMap(other -> Compared.like(read, counted, other))
                        : last.flatMap(other -> Compared.of(read, counted, other));
            }
            last = here.isPresent() ? here : last;
            found.add(here);
        }
        for (int i = 0; i < all.size(); i++) {
            if (found.get(i).isEmpty()) {
                found.set(i, ofItsWhole(i, before));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (found.get(i).isEmpty()) {
                Counted counted = all.get(i);
                double sureness = OpenTypes.isSmall(counted) ? SMALL : OPEN;
                found.set(i, OpenTypes.of(read, counted).flatMap(match -> found(match, counted, sureness)));
            }
        }
        return found;
    }

    Counted counted(int at) {
        return all.get(at);
    }

    /** The number that this one is a part of, if the sentence has it and both are of one family; -1 if not. */
    int wholeOf(int part) {
        if (!(parts.wholeOf(part) instanceof Parts.Whole.Here(int whole))) {
            return -1;
        }
        boolean family = found.get(part).isPresent()
                && found.get(whole).isPresent()
                && found.get(part)
                        .get()
                        .match()
                        .type()
                        .family()
                        .equals(found.get(whole).get().match().type().family());
        return family ? whole : -1;
    }

    /** Whether two numbers of one type are stated together as parts of one whole. */
    boolean areBeside(int first, int second) {
        if (found.get(first).isEmpty() || found.get(second).isEmpty()) {
            return false;
        }
        Match one = found.get(first).get().match();
        Match other = found.get(second).get().match();
        return one.type().entry().isPresent()
                && one.type().id().equals(other.type().id())
                && !index.people().isWithin(one.population(), other.population())
                && !index.people().isWithin(other.population(), one.population())
                && parts.areBeside(first, second);
    }

    boolean isOfTheSentenceBefore(int part) {
        return parts.wholeOf(part) instanceof Parts.Whole.Before;
    }

    /** "ten people were killed, including three children": three is of the type that ten is. */
    private Optional<Found> ofItsWhole(int part, Optional<Found> before) {
        Optional<Found> whole = switch (parts.wholeOf(part)) {
            case Parts.Whole.Here(int index) -> found.get(index);
            case Parts.Whole.Before ignored -> before;
            case Parts.Whole.None ignored -> Optional.empty();
        };
        Optional<CatalogueEntry> entry = whole.flatMap(it -> it.match().type().entry());
        if (whole.isEmpty() || entry.isEmpty() || !entry.get().countsPeople()) {
            return Optional.empty();
        }
        Counted counted = all.get(part);
        if (counted.noun().isEmpty() || !senses.counts(entry.get(), counted)) {
            return Optional.empty();
        }
        Match match = senses.match(entry.get(), counted, whole.get().match().triggerAt());
        Found it = whole.get();
        return Optional.of(new Found(
                match, it.stance(), it.entities(), it.place(), it.aggregation(), it.certainty() * BY_ANOTHER));
    }

    private Optional<Found> find(Counted counted) {
        for (TypeMatcher matcher : matchers) {
            Optional<Match> match = matcher.match(read, counted.mention(), background.countries());
            Optional<Found> it = match.flatMap(each -> found(each, counted, 1));
            if (it.isPresent()) {
                return it;
            }
        }
        return senses.of(counted)
                .filter(match -> !PerUnit.isOfAnotherPeriod(read.sentence(), counted))
                .flatMap(match -> found(match, counted, 1));
    }

    private Optional<Found> found(Match match, Counted counted, double sureness) {
        Mention mention = match.mention();
        Optional<CatalogueEntry> entry = match.type().entry();
        Stance stance =
                Stances.of(read.sentence(), read.clauses(), read.entities(), mention.number(), match.nounAt() + 1);
        if (entry.isPresent() && entry.get().modality() != null) {
            stance = stance.asFact();
        }
        boolean definite = entry.isEmpty()
                && DEFINITE.stream().anyMatch(word -> read.sentence().is(mention.from() - 1, word));
        if (definite || Parts.isWhole(read.sentence(), counted)) {
            // "will close 38 of its 410 stores": there are 410, whatever comes of the plan
            stance = stance.presupposed();
        }
        if (match.decided() && stance.modality().modalityClass() == ModalityClass.FACT) {
            return Optional.empty();
        }
        SortedMap<String, String> entities = new TreeMap<>();
        double certainty = sureness;
        for (Map.Entry<String, Role> role :
                entry.map(CatalogueEntry::roles).orElse(Map.of()).entrySet()) {
            Optional<RoleFinder.Filled> filled = RoleFinder.find(role.getValue(), read, match);
            if (filled.isEmpty() && !role.getValue().optional()) {
                return Optional.empty();
            }
            if (filled.isPresent()) {
                entities.put(role.getKey(), filled.get().country());
                certainty *= filled.get().certainty();
            }
        }
        Optional<String> place = place(match, entities);
        return Optional.of(
                new Found(perUnit(match, counted), stance, entities, place, aggregation(match, counted), certainty));
    }

    /** Where a mission goes, or where an event took place; what belongs to an entity is nowhere in particular. */
    private Optional<String> place(Match match, SortedMap<String, String> entities) {
        Optional<CatalogueEntry> entry = match.type().entry();
        int number = match.mention().number();
        if (entry.filter(CatalogueEntry::hasDestination).isPresent()) {
            return Destination.of(read, number, entities.values().iterator().next(), background.places());
        }
        return entry.filter(CatalogueEntry::hasPlace).isPresent()
                ? eventPlaces().of(number)
                : Optional.empty();
    }

    private EventPlaces eventPlaces() {
        EventPlaces known = places.orElseGet(() -> new EventPlaces(read, scene));
        places = Optional.of(known);
        return known;
    }

    private Aggregation aggregation(Match match, Counted counted) {
        boolean catalogued = match.type().entry().isPresent();
        boolean perPeriod = PerUnit.isPerPeriod(read.sentence(), counted);
        return perPeriod && (!catalogued || match.type().aggregation() != Aggregation.PER_PERIOD)
                ? Aggregation.PER_PERIOD
                : match.type().aggregation();
    }

    /** "150 prisoners from each side" are no 150 in all; of what has two sides the plain number is that of one. */
    private Match perUnit(Match match, Counted counted) {
        boolean perSide = match.type().entry().map(CatalogueEntry::perSide).orElse(false);
        if (perSide) {
            return PerUnit.isTotal(read.sentence(), counted) ? match.counting(match.population() + ":total") : match;
        }
        return PerUnit.isEach(read.sentence(), counted) ? match.counting(match.population() + ":each") : match;
    }
}
