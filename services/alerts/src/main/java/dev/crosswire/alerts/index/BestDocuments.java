package dev.crosswire.alerts.index;

import java.util.function.IntFunction;

/**
 * The best of many documents, by two numbers, largest first, and then by id. A full search passes hundreds of thousands, so
 * that they are held as plain numbers, and ids, which are dear to read, compared by their first eight bytes as long as
 * these differ.
 */
final class BestDocuments {

    private final int limit;
    private final IntFunction<String> ids;
    private final long[] first;
    private final long[] second;
    private final long[] idStart;
    private final int[] documents;
    private int size;

    /**
     * Keeps at most so many.
     *
     * @param ids reads the id of a document
     */
    BestDocuments(int limit, IntFunction<String> ids) {
        this.limit = limit;
        this.ids = ids;
        first = new long[limit];
        second = new long[limit];
        idStart = new long[limit];
        documents = new int[limit];
    }

    /** The first eight bytes of an id, in such a way that they order as the id does. */
    static long startOf(byte[] id) {
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            start = start << Byte.SIZE | (i < id.length ? id[i] & 0xFF : 0);
        }
        return start;
    }

    /** Whether a document with this first number may be among the best; spares reading the others. */
    boolean mayTake(long firstNumber) {
        return size < limit || firstNumber >= first[0];
    }

    void add(int document, long firstNumber, long secondNumber, long startOfId) {
        if (size < limit) {
            int at = size;
            size++;
            set(at, document, firstNumber, secondNumber, startOfId);
            rise(at);
        } else if (isBetter(document, firstNumber, secondNumber, startOfId, 0)) {
            set(0, document, firstNumber, secondNumber, startOfId);
            sink();
        }
    }

    int size() {
        return size;
    }

    /** The documents, best first; nothing is left. */
    int[] inOrder() {
        int[] ordered = new int[size];
        while (size > 0) {
            ordered[size - 1] = documents[0];
            size--;
            set(0, documents[size], first[size], second[size], idStart[size]);
            sink();
        }
        return ordered;
    }

    // The worst is on top, so that it can give way to a better one.

    private void rise(int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!isBetter(parent, at)) {
                return;
            }
            swap(at, parent);
            at = parent;
        }
    }

    private void sink() {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2; child++) {
                if (child < size && isBetter(worst, child)) {
                    worst = child;
                }
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private boolean isBetter(int a, int b) {
        return isBetter(documents[a], first[a], second[a], idStart[a], b);
    }

    private boolean isBetter(int document, long firstNumber, long secondNumber, long startOfId, int than) {
        if (firstNumber != first[than]) {
            return firstNumber > first[than];
        }
        if (secondNumber != second[than]) {
            return secondNumber > second[than];
        }
        if (startOfId != idStart[than]) {
            return Long.compareUnsigned(startOfId, idStart[than]) < 0;
        }
        return ids.apply(document).compareTo(ids.apply(documents[than])) < 0;
    }

    private void set(int at, int document, long firstNumber, long secondNumber, long startOfId) {
        documents[at] = document;
        first[at] = firstNumber;
        second[at] = secondNumber;
        idStart[at] = startOfId;
    }

    private void swap(int a, int b) {
        int document = documents[a];
        long firstNumber = first[a];
        long secondNumber = second[a];
        long startOfId = idStart[a];
        set(a, documents[b], first[b], second[b], idStart[b]);
        set(b, document, firstNumber, secondNumber, startOfId);
    }
}
