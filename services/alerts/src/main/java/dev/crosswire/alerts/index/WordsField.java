package dev.crosswire.alerts.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;

/** The words of a document, each once: only whether a word is there is asked, never where or how often. */
final class WordsField {

    private static final String NAME = "word";
    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS);
        TYPE.setOmitNorms(true);
        TYPE.setTokenized(true);
        TYPE.freeze();
    }

    private WordsField() {}

    static Field of(Collection<String> words) {
        return new Field(NAME, new Words(words.iterator()), TYPE);
    }

    /** Asks that each of the words begins one of the document's. */
    static void require(List<String> words, BooleanQuery.Builder query) {
        words.forEach(word -> query.add(new PrefixQuery(new Term(NAME, word)), BooleanClause.Occur.FILTER));
    }

    private static final class Words extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> words;

        Words(Iterator<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.hasNext()) {
                return false;
            }
            term.append(words.next());
            return true;
        }
    }
}
