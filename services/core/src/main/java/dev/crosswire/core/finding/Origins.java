package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.SharedOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the claims of one cluster really come from: claims of one outlet, owner, wire, cited authority or near-duplicate text
 * share an origin, and so does whatever such links join. Another claim can therefore only join an origin, join two, or be
 * one of its own; an echo never adds one.
 */
final class Origins {

    /** To compare more texts in all pairs would take longer than everything else about a subject. */
    private static final int MOST_TEXTS_ALL_COMPARED = 2_000;

    private static final int VALUES_OF_A_BYTE = 1 << Byte.SIZE;

    private final List<List<Claim>> groups;

    private Origins(List<List<Claim>> groups) {
        this.groups = groups;
    }

    /** The origins of the claims, in the order in which their first claims come in the list. */
    static Origins of(List<Claim> claims, ComparisonSettings settings) {
        if (claims.size() == 1) {
            return new Origins(List.of(List.copyOf(claims)));
        }
        Joined joined = new Joined(claims.size());
        Links sources = new Links(joined, claims.size());
        Links owners = new Links(joined, 0);
        Links wires = new Links(joined, 0);
        Links authorities = new Links(joined, 0);
        Map<Long, Integer> firstByText = LinkedHashMap.newLinkedHashMap(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Attribution attribution = claims.get(i).attribution();
            int claim = i;
            sources.join(claim, attribution.source());
            attribution.owner().ifPresent(owner -> owners.join(claim, owner));
            attribution.wire().ifPresent(wire -> wires.join(claim, wire));
            attribution.authority().ifPresent(who -> authorities.join(claim, who));
            if (attribution.fingerprint().isPresent()) {
                Integer same = firstByText.putIfAbsent(attribution.fingerprint().getAsLong(), claim);
                joined.join(claim, same == null ? claim : same);
            }
        }
        joinNearDuplicates(firstByText, joined, settings);
        List<List<Claim>> groups = new ArrayList<>();
        int[] groupOfRoot = new int[claims.size()];
        for (int i = 0; i < claims.size(); i++) {
            // The first claim of a group is its root.
            int root = joined.root(i);
            if (root == i) {
                groupOfRoot[root] = groups.size();
                groups.add(new ArrayList<>(1));
            }
            groups.get(groupOfRoot[root]).add(claims.get(i));
        }
        return new Origins(groups);
    }

    /** Joins the claims that have one kind of link in common. */
    private static final class Links {

        private final Joined joined;
        private final Map<String, Integer> first;

        Links(Joined joined, int expected) {
            this.joined = joined;
            this.first = HashMap.newHashMap(expected);
        }

        void join(int claim, String link) {
            Integer earlier = first.putIfAbsent(link, claim);
            if (earlier != null) {
                joined.join(claim, earlier);
            }
        }
    }

    private static void joinNearDuplicates(Map<Long, Integer> firstByText, Joined joined, ComparisonSettings settings) {
        int size = firstByText.size();
        long[] texts = new long[size];
        int[] claims = new int[size];
        int at = 0;
        for (Map.Entry<Long, Integer> text : firstByText.entrySet()) {
            texts[at] = text.getKey();
            claims[at++] = text.getValue();
        }
        if (size <= MOST_TEXTS_ALL_COMPARED) {
            joinNearDuplicates(texts, claims, joined, settings);
            return;
        }
        // Near duplicates share one of eight bytes: certainly up to seven different bits, mostly up to twelve.
        for (int band = 0; band < Long.BYTES; band++) {
            int shift = band * Byte.SIZE;
            for (int bits = 0; bits < VALUES_OF_A_BYTE; bits++) {
                int wanted = bits;
                int[] alike = IntStream.range(0, size)
                        .filter(i -> ((texts[i] >>> shift) & (VALUES_OF_A_BYTE - 1)) == wanted)
                        .toArray();
                joinNearDuplicates(
                        Arrays.stream(alike).mapToLong(i -> texts[i]).toArray(),
                        Arrays.stream(alike).map(i -> claims[i]).toArray(),
                        joined,
                        settings);
            }
        }
    }

    private static void joinNearDuplicates(long[] texts, int[] claims, Joined joined, ComparisonSettings settings) {
        int near = settings.nearDuplicateBits();
        for (int i = 0; i < texts.length; i++) {
            long text = texts[i];
            for (int j = 0; j < i; j++) {
                if (Long.bitCount(text ^ texts[j]) <= near) {
                    joined.join(claims[i], claims[j]);
                }
            }
        }
    }

    int count() {
        return groups.size();
    }

    List<List<Claim>> groups() {
        return groups;
    }

    /** Why the claim belongs with the others of its group; empty where it stands in an outlet's own words. */
    static String reason(Claim claim, List<Claim> group, ComparisonSettings settings) {
        return group.stream()
                .filter(other -> !other.source().equals(claim.source()))
                .map(other -> SharedOrigin.of(claim, other, settings))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> claim.attribution().authority().map(authority -> "authority cited: " + authority))
                .orElse("");
    }

    /** Union-find with path halving; the smaller index is the root, so that the first claim names its group. */
    private static final class Joined {

        private final int[] parent;

        Joined(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        int root(int claim) {
            int at = claim;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        void join(int a, int b) {
            int x = root(a);
            int y = root(b);
            parent[Math.max(x, y)] = Math.min(x, y);
        }
    }
}
