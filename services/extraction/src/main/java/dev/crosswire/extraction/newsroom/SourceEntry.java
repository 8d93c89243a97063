package dev.crosswire.extraction.newsroom;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.extraction.origin.Agencies;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source as it stands in the file; {@code docs/sources.md} shows every field.
 *
 * @param id as articles name their source
 * @param name for people; the id if left out
 * @param owner spelled the same for all titles of one owner
 * @param wire whether it is a news agency, whose articles others print with its credit
 * @param kind post, feed, folder or topic
 * @param address URL, folder or topic
 * @param language BCP 47
 * @param desk who looks after it
 * @param poll such as 90s, 5m, 1h
 * @param licence a note
 * @param text auto, feed or page
 */
record SourceEntry(
        @Nullable String id,
        @Nullable String name,
        @Nullable String owner,
        boolean wire,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String language,
        @Nullable String desk,
        @Nullable String poll,
        @Nullable String licence,
        @Nullable String text) {

    /** An owner goes into every claim of its titles. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(10);
    private static final Duration LONGEST_POLL = Duration.ofDays(7);
    private static final Duration USUAL_POLL_OF_FEEDS = Duration.ofMinutes(5);
    private static final Duration USUAL_POLL_OF_FOLDERS = Duration.ofSeconds(2);

    SourceEntry {
        if (id == null) {
            throw new IllegalArgumentException("the field \"id\" is missing");
        }
        shortEnough("id", id, LONGEST_NAME);
        shortEnough("name", name, LONGEST_NAME);
        shortEnough("owner", owner, LONGEST_NAME);
        shortEnough("desk", desk, LONGEST_NAME);
        shortEnough("licence", licence, LONGEST_ADDRESS);
        shortEnough("address", address, LONGEST_ADDRESS);
    }

    private static void shortEnough(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new IllegalArgumentException("the field \"" + field + "\" has " + text.length()
                    + " characters, more than the " + most + " allowed");
        }
        if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the field \"" + field + "\" holds a control character");
        }
    }

    ListedSource listed(Agencies agencies) {
        Supply supply = supply();
        Optional<String> place = place(supply);
        return new ListedSource(
                new SourceListing(
                        source(agencies),
                        supply,
                        place.map(it -> supply == Supply.FEED ? withoutSecrets(it) : it),
                        Optional.ofNullable(language).map(SourceEntry::language),
                        Optional.ofNullable(desk),
                        poll(supply),
                        Optional.ofNullable(licence)),
                place,
                fullText(supply));
    }

    private Source source(Agencies agencies) {
        String known = id == null ? "" : id;
        String shown = name == null ? known : name;
        return new Source(
                known,
                shown,
                Optional.ofNullable(owner),
                wire
                        ? Optional.of(agencies.named(shown)
                                .or(() -> agencies.named(known))
                                .orElse(shown))
                        : Optional.empty());
    }

    private Supply supply() {
        if (kind == null) {
            if (address == null) {
                return Supply.POST;
            }
            if (isWeb(address)) {
                return Supply.FEED;
            }
            throw new IllegalArgumentException("the field \"kind\" is missing: feed, folder or topic");
        }
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "post" -> Supply.POST;
            case "feed" -> Supply.FEED;
            case "folder" -> Supply.FOLDER;
            case "topic" -> Supply.TOPIC;
            default -> throw new IllegalArgumentException("kind \"" + kind + "\" is not post, feed, folder or topic");
        };
    }

    private Optional<String> place(Supply supply) {
        if (supply == Supply.POST) {
            if (address != null) {
                throw new IllegalArgumentException(
                        "a source of kind post has an address; leave it out, or say how articles come from there");
            }
            return Optional.empty();
        }
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("the field \"address\" is missing, which a source of kind "
                    + supply.name().toLowerCase(Locale.ROOT) + " needs");
        }
        switch (supply) {
            case FEED -> checkUrl(address);
            case TOPIC -> {
                if (!TOPIC.matcher(address).matches()) {
                    throw new IllegalArgumentException("address \"" + address + "\" is not the name of a topic");
                }
            }
            case FOLDER, POST -> {}
        }
        return Optional.of(address);
    }

    private static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static void checkUrl(String address) {
        try {
            URI uri = new URI(address);
            if (!isWeb(address) || uri.getHost() == null) {
                throw new IllegalArgumentException("address \"" + address
                        + "\" is not a URL that starts with http:// or https:// and names a host");
            }
            if (uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("the address holds a user name; leave it out");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("address \"" + address + "\" is not a valid URL", e);
        }
    }

    private static String withoutSecrets(String address) {
        int end = address.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = address.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return address.substring(0, end);
    }

    private static String language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "language \"" + tag + "\" is not a BCP 47 tag such as \"en\" or \"pt-BR\"", e);
        }
    }

    private Optional<Duration> poll(Supply supply) {
        if (poll == null) {
            return switch (supply) {
                case FEED -> Optional.of(USUAL_POLL_OF_FEEDS);
                case FOLDER -> Optional.of(USUAL_POLL_OF_FOLDERS);
                case POST, TOPIC -> Optional.empty();
            };
        }
        if (supply == Supply.POST || supply == Supply.TOPIC) {
            throw new IllegalArgumentException("poll is given, and a source of kind "
                    + supply.name().toLowerCase(Locale.ROOT) + " is not looked after in intervals; leave it out");
        }
        Matcher span = SPAN.matcher(poll.strip());
        if (!span.matches()) {
            throw new IllegalArgumentException("poll \"" + poll + "\" is not a number with s, m, h or d, such as 5m");
        }
        long count = Long.parseLong(span.group(1));
        Duration wanted = switch (span.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        Duration shortest = supply == Supply.FOLDER ? Duration.ofSeconds(1) : SHORTEST_POLL;
        if (wanted.compareTo(shortest) < 0 || wanted.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException(
                    "poll \"" + poll + "\" must lie between " + shortest.toSeconds() + "s and 7d");
        }
        return Optional.of(wanted);
    }

    private ListedSource.FullText fullText(Supply supply) {
        if (text == null) {
            return ListedSource.FullText.AUTO;
        }
        if (supply != Supply.FEED) {
            throw new IllegalArgumentException("text is given, which only a source of kind feed has");
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> ListedSource.FullText.AUTO;
            case "feed" -> ListedSource.FullText.FEED;
            case "page" -> ListedSource.FullText.PAGE;
            default -> throw new IllegalArgumentException("text \"" + text + "\" is not auto, feed or page");
        };
    }
}
