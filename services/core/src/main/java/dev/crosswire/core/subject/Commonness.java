package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In how many of a family's events each item of company is kept and each place is named: what many events have says little
 * for one. Counted as events come and go, so that nobody looks through all of them.
 */
final class Commonness {

    /** In how many reports of one event an item of one of them turns up again; outlets choose differently. */
    static final double AGAIN = 0.2;

    /** How many events an observation of what is common must rest on before it outweighs what is usual. */
    private static final double PRIOR_EVENTS = 20;

    /** As many subjects of a family may well be of one event: its towns, its days, its populations. */
    private static final int OF_ONE_EVENT = 3;

    /** In how many claims of one event a place that is named is the same, and in how many of others. */
    private static final double SAME_PLACE = 0.6;

    private static final double USUAL_TOWN = 0.05;
    private static final double USUAL_COUNTRY = 0.35;

    /** An item with the number of events that keep it, and the next item of the same bare name. */
    private static final class Kept {

        private final NamedItem item;
        private int events;
        private @Nullable Kept next;

        Kept(NamedItem item, @Nullable Kept next) {
            this.item = item;
            this.next = next;
        }
    }

    private final Map<String, Kept> byName = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int of;

    /** An event more, or one less. */
    void event(int more) {
        of += more;
    }

    /** An event more, or one less, that names the place. */
    void place(Optional<String> place, int more) {
        place.ifPresent(id -> {
            int count = places.getOrDefault(id, 0) + more;
            if (count == 0) {
                places.remove(id);
            } else {
                places.put(id, count);
            }
        });
    }

    /** An event more that keeps the item; the same item every time, so that its text is kept once. */
    NamedItem keep(String text) {
        String bare = CompanyItem.bare(text);
        @Nullable Kept first = byName.get(bare);
        @Nullable Kept kept = find(first, text);
        if (kept == null) {
            kept = new Kept(
                    first == null ? NamedItem.of(text) : new NamedItem(text, CompanyItem.of(text), bare), first);
            byName.put(bare, kept);
        }
        kept.events++;
        return kept.item;
    }

    /** An event less that keeps the item. */
    void drop(NamedItem item) {
        @Nullable Kept first = byName.get(item.bare());
        @Nullable Kept kept = find(first, item.text());
        if (kept == null || --kept.events > 0) {
            return;
        }
        @Nullable Kept left = without(first, kept);
        if (left == null) {
            byName.remove(item.bare());
        } else {
            byName.put(item.bare(), left);
        }
    }

    private static @Nullable Kept without(@Nullable Kept first, Kept gone) {
        if (first == null || first == gone) {
            return gone.next;
        }
        for (Kept kept = first; kept != null; kept = kept.next) {
            if (kept.next == gone) {
                kept.next = gone.next;
                break;
            }
        }
        return first;
    }

    private static @Nullable Kept find(@Nullable Kept first, String text) {
        for (Kept kept = first; kept != null; kept = kept.next) {
            if (kept.item.text().equals(text)) {
                return kept;
            }
        }
        return null;
    }

    /** The part of the other events that keep the item. */
    double of(NamedItem item) {
        @Nullable Kept kept = find(byName.get(item.bare()), item.text());
        return share(kept == null ? 0 : kept.events, item.kind().usual(), AGAIN);
    }

    /** The item of a claim, with what it tells. */
    Company.Kept asked(NamedItem item) {
        @Nullable Kept first = byName.get(item.bare());
        @Nullable Kept same = find(first, item.text());
        double evidence = evidenceOf(item, same);
        double most = same == null ? 0 : evidence;
        for (Kept kept = first; kept != null; kept = kept.next) {
            if (kept != same) {
                NamedItem telling = telling(item, kept.item);
                // An event may keep both, and each counts.
                most += evidenceOf(telling, find(first, telling.text()));
            }
        }
        return new Company.Kept(item, evidence, most);
    }

    /** The evidence of an item that both keep, in whichever words; never below 0. */
    double evidenceOf(Company.Kept mine, NamedItem theirs) {
        if (mine.item().text().equals(theirs.text())) {
            return mine.evidence();
        }
        NamedItem telling = telling(mine.item(), theirs);
        return evidenceOf(telling, find(byName.get(telling.bare()), telling.text()));
    }

    private double evidenceOf(NamedItem item, @Nullable Kept kept) {
        return Math.log(
                AGAIN / share(kept == null ? 0 : kept.events, item.kind().usual(), AGAIN));
    }

    /** The evidence of one place: a town where something happens every day tells little. */
    double evidenceOf(Place place) {
        double usual = place.id().indexOf('/') < 0 ? USUAL_COUNTRY : USUAL_TOWN;
        return Math.log(SAME_PLACE / share(places.getOrDefault(place.id(), 0), usual, SAME_PLACE));
    }

    /** The most evidence that one place can be, in whichever of two ways it is named. */
    double mostEvidenceOf(Place place) {
        String within = SearchKeys.within(place.id());
        if (place.id().startsWith("/")) {
            return Math.log(SAME_PLACE / share(0, USUAL_TOWN, SAME_PLACE));
        }
        return within.isEmpty() ? evidenceOf(place) : Math.max(evidenceOf(place), evidenceOf(new Place("/" + within)));
    }

    private double share(int counted, double usual, double most) {
        int others = Math.max(0, counted - OF_ONE_EVENT);
        return Math.min(most, (others + PRIOR_EVENTS * usual) / (Math.max(0, of - OF_ONE_EVENT) + PRIOR_EVENTS));
    }

    /** Of two items of one name the one that tells more, but a word that every report uses is no name. */
    NamedItem telling(NamedItem a, NamedItem b) {
        if (a.kind() == CompanyItem.COMMON_WORD || b.kind() == CompanyItem.COMMON_WORD) {
            return a.kind() == CompanyItem.COMMON_WORD ? a : b;
        }
        int order = Double.compare(of(a), of(b));
        return order < 0 || (order == 0 && a.text().compareTo(b.text()) <= 0) ? a : b;
    }
}
