package io.sportello.caselog;

import io.sportello.subjects.Subject;
import io.sportello.subjects.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Finds words by a Lucene index beside an H2 database, which one node has for itself. The database keeps a list of the
 * texts that the index does not hold yet; they are taken in before each search, so that a search finds whatever was
 * committed before it, and a crash between the two loses nothing.
 */
class LuceneTextIndex implements TextIndex, AutoCloseable {

    private static final String KEY = "key";
    private static final String SUBJECT = "subject";
    private static final String PART = "part";
    private static final String SELLER = "seller";
    private static final String VISIBILITY = "visibility";
    private static final String WORD = "word";
    private static final String SAID = "said";
    private static final Sort LATEST = new Sort(new SortField(SAID, SortField.Type.LONG, true));
    private static final int ROUND = 1_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final UnindexedTexts unindexed;
    private final MayRead readable;

    LuceneTextIndex(Directory directory, UnindexedTexts unindexed, MayRead readable) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig());
        this.searchers = new SearcherManager(writer, null);
        this.unindexed = unindexed;
        this.readable = readable;
        unindexed.addAllUnless(writer.getDocStats().numDocs);
    }

    @Override
    public void changed(List<CaseText> texts) {
        texts.forEach(text -> unindexed.add(text.subject(), text.part()));
    }

    @Override
    public void forgotten(Subject subject, String part) {
        unindexed.add(subject, part);
    }

    @Override
    public List<String> subjects(List<String> words, int most) {
        Map<String, String> parts = new LinkedHashMap<>();
        search(matching(words).build(), most, parts);
        return List.copyOf(parts.keySet());
    }

    @Override
    public Map<String, String> parts(List<String> words, Collection<String> subjects) {
        Map<String, String> parts = new LinkedHashMap<>();
        search(
                matching(words)
                        .add(in(SUBJECT, subjects), BooleanClause.Occur.FILTER)
                        .build(),
                subjects.size(),
                parts);
        return parts;
    }

    /** Takes in what was committed since the last time. */
    private synchronized void catchUp() throws IOException {
        unindexed.takeIn(changes -> {
            for (UnindexedTexts.Change change : changes) {
                Term key = new Term(KEY, change.subject() + "#" + change.part());
                if (change.text() == null) {
                    writer.deleteDocuments(key);
                } else {
                    writer.updateDocument(key, document(change.text()));
                }
            }
            writer.commit();
        });
        searchers.maybeRefreshBlocking();
    }

    private void search(Query query, int most, Map<String, String> parts) {
        try {
            catchUp();
            IndexSearcher searcher = searchers.acquire();
            try {
                collect(searcher, query, most, parts);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be read", e);
        }
    }

    private static void collect(IndexSearcher searcher, Query query, int most, Map<String, String> parts)
            throws IOException {
        ScoreDoc last = null;
        while (parts.size() < most) {
            ScoreDoc[] found = searcher.searchAfter(last, query, ROUND, LATEST).scoreDocs;
            if (found.length == 0) {
                return;
            }
            for (ScoreDoc hit : found) {
                Document document = searcher.storedFields().document(hit.doc);
                if (parts.size() < most) {
                    parts.putIfAbsent(document.get(SUBJECT), document.get(PART));
                }
            }
            last = found[found.length - 1];
        }
    }

    private BooleanQuery.Builder matching(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new PrefixQuery(new Term(WORD, word)), BooleanClause.Occur.FILTER));
        if (!readable.everySeller()) {
            query.add(in(SELLER, readable.sellers()), BooleanClause.Occur.FILTER);
        }
        if (!readable.staffToo()) {
            query.add(
                    new TermQuery(new Term(VISIBILITY, io.sportello.journal.Visibility.SELLER.name())),
                    BooleanClause.Occur.FILTER);
        }
        return query;
    }

    private static Query in(String field, Collection<String> terms) {
        Set<BytesRef> bytes = terms.stream().map(BytesRef::new).collect(Collectors.toSet());
        return new TermInSetQuery(field, new ArrayList<>(bytes));
    }

    private static Document document(CaseText text) {
        Document document = new Document();
        document.add(new StringField(KEY, text.subject() + "#" + text.part(), Field.Store.NO));
        document.add(new StringField(SUBJECT, text.subject().toString(), Field.Store.YES));
        document.add(new StringField(PART, text.part(), Field.Store.YES));
        document.add(new StringField(SELLER, text.sellerId(), Field.Store.NO));
        document.add(new StringField(VISIBILITY, text.visibility().name(), Field.Store.NO));
        document.add(new NumericDocValuesField(SAID, text.at().toEpochMilli()));
        Words.written(text.text()).forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        return document;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
