package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How one side of a comparison is put in words: who says it, in which verb, of where and when. */
record Speech(Names names) {

    private static final String VALUE = "{value}";
    private static final int LONGEST_NAME = 80;

    /** What a name writes small within it. */
    private static final Set<String> SMALL_WORDS = Set.of("of", "for", "the", "and", "in", "on");

    /** "Northwire", "Northwire, citing Ukraine's government,". */
    String speaker(Claim claim) {
        return claim.attribution()
                .authority()
                .map(authority -> claim.source() + ", citing " + authority(authority) + ",")
                .orElse(claim.source());
    }

    /** "Ukraine's government" for UA:government, "police in Aleppo" for SY/aleppo:police, "NATO" for org:nato. */
    String authority(String key) {
        int colon = key.indexOf(':');
        String owner = colon < 0 ? "" : key.substring(0, colon);
        if (owner.equals("org") || owner.equals("person")) {
            String name = names.name(key);
            return name.equals(key) ? titled(key.substring(colon + 1)) : name;
        }
        String body = key.substring(colon + 1).replace('-', ' ');
        if (owner.indexOf('/') >= 0) {
            return withArticle(body) + " in " + place(owner);
        }
        return owner.isEmpty() ? withArticle(body) : possessive(names.name(owner)) + " " + body;
    }

    private static String possessive(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }

    /** "the hospital", "police", "prosecutors": a body of many has none. */
    private static String withArticle(String body) {
        return body.endsWith("s") || body.equals("police") ? body : "the " + body;
    }

    /** The last step of the path: "Aleppo" for SY/aleppo, "Syria" for SY. */
    String place(String id) {
        int slash = id.lastIndexOf('/');
        return slash < 0 ? names.name(id) : titled(id.substring(slash + 1));
    }

    /** "Observatory for Human Rights" for observatory-for-human-rights. */
    private static String titled(String slug) {
        StringBuilder name = new StringBuilder();
        for (String word :
                slug.substring(0, Math.min(slug.length(), LONGEST_NAME)).split("[- ]", -1)) {
            if (!word.isEmpty()) {
                int first =
                        name.isEmpty() || !SMALL_WORDS.contains(word) ? Character.charCount(word.codePointAt(0)) : 0;
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, first).toUpperCase(Locale.ROOT))
                        .append(word.substring(first));
            }
        }
        return name.toString();
    }

    /** " from 6 to 13 January"; nothing where no period is stated. */
    String period(ClaimTimes times) {
        Optional<LocalDate> from = times.validFrom().map(Speech::date);
        Optional<LocalDate> to = times.validTo().map(end -> date(end.minusNanos(1)));
        if (from.isPresent() && from.equals(to)) {
            return " on " + day(from.get(), false);
        }
        return from.map(day -> " from " + day(day, false)).orElse("")
                + to.map(day -> " to " + day(day, false)).orElse("");
    }

    /** The moment as far as it tells itself from the other: " at 12:00", " on 6 January"; nothing where they are one. */
    static String moment(Instant moment, Instant other) {
        LocalDate date = date(moment);
        if (!date.equals(date(other))) {
            return " on " + day(date, date.getYear() != date(other).getYear());
        }
        LocalTime time = minute(moment);
        return time.equals(minute(other)) ? "" : " at " + time;
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static LocalTime minute(Instant moment) {
        return LocalTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    }

    /** "6 January", "6 January 2026". */
    static String day(LocalDate date, boolean withYear) {
        String month = date.getMonth().name();
        return date.getDayOfMonth() + " " + month.charAt(0)
                + month.substring(1).toLowerCase(Locale.ROOT)
                + (withYear ? " " + date.getYear() : "");
    }

    /** Verb and object: "counts 41 killed", "puts inflation at 3%", "says that the US will lead the monitoring". */
    String said(Claim claim, String phrase) {
        boolean denied = claim.polarity() == Polarity.DENIED;
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> {
                boolean counted = isCounted(phrase);
                String verb = denied ? "denies" : verb(claim.modality(), counted);
                String object;
                if (quantity.trend().isPresent()) {
                    verb = denied ? verb : "has";
                    object = phrase.replace(VALUE, "the number of") + change(quantity);
                } else {
                    object = counted
                            ? phrase.replace(VALUE, Wording.value(quantity))
                            : phrase + " at " + measure(quantity);
                }
                yield verb + " " + object + (denied ? "" : standing(claim.modality()));
            }
            case Content.Statement statement -> (denied ? "denies that " : "says that ") + phrase;
        };
    }

    static boolean isCounted(String phrase) {
        return phrase.contains(VALUE);
    }

    /** The value after "at": "3% or more", since "at at least" is no English. */
    static String measure(Quantity quantity) {
        boolean stated = quantity.stated().isPresent();
        if (stated && quantity.bound() == Bound.AT_LEAST) {
            return Wording.number(quantity.stated().get(), quantity.unit()) + " or more";
        }
        return stated && quantity.bound() == Bound.AT_MOST
                ? Wording.number(quantity.stated().get(), quantity.unit()) + " or less"
                : Wording.value(quantity);
    }

    private static String change(Quantity quantity) {
        String words = Wording.value(quantity);
        String way = quantity.trend().filter(trend -> trend == Trend.UP).isPresent() ? "up " : "down ";
        return " " + way + "by " + (words.startsWith(way) ? words.substring(way.length()) : words);
    }

    static boolean haveOneVerb(Claim one, Claim other, boolean counted) {
        return verb(one.modality(), counted).equals(verb(other.modality(), counted));
    }

    private static String verb(Modality modality, boolean counted) {
        return switch (modality) {
            case ACTUAL -> counted ? "counts" : "puts";
            case CONFIRMED -> "confirms";
            case ESTIMATED -> "estimates";
            case FORECAST -> "forecasts";
            case REPORTED, AGREED, PROPOSED, DRAFT, PLEDGED, PLANNED, CONDITIONAL -> counted ? "reports" : "puts";
        };
    }

    /** What keeps a number from being a fact. */
    static String standing(Modality modality) {
        return switch (modality) {
            case ACTUAL, CONFIRMED, REPORTED, ESTIMATED, FORECAST -> "";
            case AGREED -> " as agreed";
            case PROPOSED -> " as proposed";
            case DRAFT -> " in a draft";
            case PLEDGED -> " as pledged";
            case PLANNED -> " as planned";
            case CONDITIONAL -> " on a condition";
        };
    }

    /** What is claimed, where nobody has words for its type: its key in words. */
    String plainly(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure figure -> claim.type().replace('-', ' ').replace(':', ' ');
            case Content.Statement(String predicate, Optional<String> holder) ->
                holder.map(names::name).orElse("they") + " will "
                        + predicate.replace(':', ' ').replace('-', ' ');
        };
    }
}
