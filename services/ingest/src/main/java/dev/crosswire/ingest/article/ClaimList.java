package dev.crosswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Part;
import dev.crosswire.extraction.Extractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The list of claims in a posted article.
 *
 * @param extractor tells what the claims of an article share
 * @param name what read the claims where an article does not say
 */
record ClaimList(ClaimTypeRules types, Extractor extractor, String name) {

    /** What a claim says of itself as a part, with the whole by its place in the list. */
    private record Place(OptionalInt whole, String group) {}

    /** All of the list. */
    GivenClaims read(JsonFields fields, String article, String source) throws InvalidArticleException {
        JsonNode list = fields.field("claims").orElseThrow(() -> fields.missing("claims"));
        if (!list.isArray()) {
            throw fields.wrongKind("claims", "an array", list);
        }
        if (list.size() > ArticleLimits.CLAIMS) {
            throw fields.wrong(
                    "claims",
                    "holds " + list.size() + " claims and may hold " + ArticleLimits.CLAIMS
                            + "; post the article in parts");
        }
        String reader = fields.name("extractor").orElse(name);
        List<Claim> said = new ArrayList<>(list.size());
        List<Place> places = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonNode json = list.get(i);
            if (!json.isObject()) {
                throw fields.wrongKind("claims[" + i + "]", "an object", json);
            }
            JsonFields claim = new JsonFields(json, "claims[" + i + "].");
            said.add(new ClaimFields(claim, types, article, source, reader).read());
            places.add(place(claim, i, list.size()));
        }
        checkWholes(fields, places);
        List<GivenClaims.Given> given = new ArrayList<>(said.size());
        for (int i = 0; i < said.size(); i++) {
            given.add(new GivenClaims.Given(i, said.get(i), part(i, said, places.get(i))));
        }
        return new GivenClaims(given, extractor);
    }

    private static Place place(JsonFields claim, int index, int size) throws InvalidArticleException {
        Optional<JsonFields> fields = claim.object("part");
        if (fields.isEmpty()) {
            return new Place(OptionalInt.empty(), "");
        }
        JsonFields part = fields.get();
        OptionalInt whole = part.index("whole");
        if (whole.isPresent() && (whole.getAsInt() >= size || whole.getAsInt() == index)) {
            throw part.wrong("whole", "is the place of no other claim in claims, counted from 0");
        }
        Optional<String> group = part.nameOrEmpty("group");
        if (whole.isEmpty() && group.isEmpty()) {
            throw claim.wrong("part", "has neither a whole nor a group");
        }
        return new Place(whole, group.orElse(""));
    }

    /** A whole may be a part itself, but not of its own part. */
    private static void checkWholes(JsonFields fields, List<Place> places) throws InvalidArticleException {
        int[] metFrom = new int[places.size()];
        for (int i = 0; i < places.size(); i++) {
            int at = i;
            while (metFrom[at] == 0) {
                metFrom[at] = i + 1;
                OptionalInt whole = places.get(at).whole();
                if (whole.isEmpty()) {
                    break;
                }
                at = whole.getAsInt();
                if (metFrom[at] == i + 1) {
                    throw fields.wrong("claims[" + i + "].part.whole", "makes a claim a part of itself");
                }
            }
        }
    }

    private static Optional<Part> part(int index, List<Claim> said, Place place) {
        Optional<String> whole = place.whole().isPresent()
                ? Optional.of(said.get(place.whole().getAsInt()).id())
                        .filter(id -> !id.equals(said.get(index).id()))
                : Optional.empty();
        return whole.isEmpty() && place.group().isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(whole, place.group()));
    }
}
