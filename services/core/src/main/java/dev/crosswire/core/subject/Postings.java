package dev.crosswire.core.subject;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Subjects that lie under one key, oldest first. A subject that leaves is only counted; when half have left, the list is
 * cleaned in one go, so that leaving costs next to nothing however many lie here. It may hold a subject that has left, or
 * one twice; who reads asks.
 */
final class Postings {

    private static final int FEW = 4;

    private KnownSubject[] subjects = new KnownSubject[2];
    private int size;
    private int left;

    void add(KnownSubject subject) {
        if (size == subjects.length) {
            subjects = Arrays.copyOf(subjects, size * 2);
        }
        subjects[size++] = subject;
    }

    /** One has left; {@code stays} tells the others from it. */
    void leave(Predicate<KnownSubject> stays) {
        left++;
        boolean few = left <= FEW && left < size;
        if (few || left * 2 < size) {
            return;
        }
        Set<KnownSubject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int kept = 0;
        for (int i = 0; i < size; i++) {
            KnownSubject subject = subjects[i];
            if (stays.test(subject) && seen.add(subject)) {
                subjects[kept++] = subject;
            }
        }
        subjects = Arrays.copyOf(subjects, Math.max(2, kept));
        size = kept;
        left = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many lie here, with those that have left. */
    int size() {
        return size;
    }

    /** How many lie here still. */
    int current() {
        return size - left;
    }

    KnownSubject get(int i) {
        return subjects[i];
    }
}
