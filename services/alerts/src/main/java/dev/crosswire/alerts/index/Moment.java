package dev.crosswire.alerts.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * What an index held at one moment: the files, and what belongs to them. It stays as it is for as long as somebody holds
 * it.
 *
 * @param state what the files belong to
 */
record Moment<S>(DirectoryReader reader, IndexSearcher searcher, S state) {

    static <S> Moment<S> of(DirectoryReader reader, S state) {
        return new Moment<>(reader, new IndexSearcher(reader), state);
    }

    /** True if it can be used, until it is {@linkplain #release released}; false if it is gone. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document that has the term, or -1. */
    int find(String field, BytesRef term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum found = terms.iterator();
            if (found.seekExact(term)) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum documents = found.postings(null, PostingsEnum.NONE);
                for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                    if (live == null || live.get(at)) {
                        return leaf.docBase + at;
                    }
                }
            }
        }
        return -1;
    }
}
