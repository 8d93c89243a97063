package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.clause.Authorities;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.clause.Speakers;
import dev.crosswire.extraction.entity.Entities;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Introductions;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.origin.Agencies;
import dev.crosswire.extraction.origin.Provenance;
import dev.crosswire.extraction.text.Fingerprint;
import dev.crosswire.extraction.text.Paragraph;
import dev.crosswire.extraction.text.Paragraphs;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An article as the types see it.
 *
 * @param body its sentences in text order, each paragraph once
 * @param title the title's sentences
 * @param scene where it takes place, by its title and first paragraph
 * @param company what an event is recognised by
 * @param wire the agency that the article is credited to, by its field or by the text
 * @param fingerprint of the text without dateline and credits
 */
record ArticleReading(
        Article article,
        List<ReadSentence> title,
        List<ReadSentence> body,
        Scene scene,
        Company company,
        Optional<String> wire,
        OptionalLong fingerprint) {

    private static final Agencies AGENCIES = Agencies.load();

    /** @param paragraphs those of the article's body that can be read */
    static ArticleReading of(Article article, List<Paragraph> paragraphs, Names names) {
        Provenance provenance =
                Provenance.of(paragraphs.stream().map(Paragraph::text).toList(), AGENCIES);
        List<Sentence> titleSentences = Sentences.of(Paragraphs.of(article.title()));
        List<Sentence> sentences = Sentences.of(paragraphs);
        Introductions introductions = new Introductions();
        introductions.hear(titleSentences, names);
        List<List<Entity>> titleEntities = entities(titleSentences, names, introductions);
        int opening = paragraphEnd(sentences, 0);
        introductions.hear(sentences.subList(0, opening), names);
        List<List<Entity>> openingEntities = withoutDateline(
                sentences,
                entities(sentences.subList(0, opening), names, introductions),
                provenance.dateline().end());
        Scene scene = Scene.of(
                titleSentences,
                titleEntities,
                sentences.subList(0, opening),
                openingEntities,
                provenance.dateline(),
                names);
        List<ReadSentence> title = read(titleSentences, titleEntities, new Speakers(introductions, scene.main()));
        Speakers speakers = new Speakers(introductions, scene.main());
        List<ReadSentence> body = new ArrayList<>(read(sentences.subList(0, opening), openingEntities, speakers));
        for (int from = opening; from < sentences.size(); ) {
            List<Sentence> paragraph = sentences.subList(from, paragraphEnd(sentences, from));
            introductions.hear(paragraph, names);
            body.addAll(read(paragraph, entities(paragraph, names, introductions), speakers));
            from += paragraph.size();
        }
        return new ArticleReading(
                article,
                title,
                body,
                scene,
                Company.of(title, body),
                article.wire().map(AGENCIES::canonical).or(provenance::agency),
                Fingerprint.of(provenance.withoutCredits(sentences, AGENCIES)));
    }

    /**
     * The end of the paragraph that starts there. Title and first paragraph set the scene, and persons are introduced
     * paragraph by paragraph: were it the whole text, each paragraph that an article grows by could change what the ones
     * before it claim.
     */
    private static int paragraphEnd(List<Sentence> sentences, int from) {
        int end = from;
        while (end < sentences.size()
                && sentences.get(end).paragraph() == sentences.get(from).paragraph()) {
            end++;
        }
        return end;
    }

    private static List<List<Entity>> entities(List<Sentence> sentences, Names names, Introductions introductions) {
        return sentences.stream()
                .map(sentence -> Entities.of(sentence, names, introductions))
                .toList();
    }

    /** Where an article was written is no place or actor of what it tells. */
    private static List<List<Entity>> withoutDateline(
            List<Sentence> sentences, List<List<Entity>> entities, int dateline) {
        if (dateline == 0 || entities.isEmpty()) {
            return entities;
        }
        List<List<Entity>> told = new ArrayList<>(entities);
        told.set(
                0,
                entities.getFirst().stream()
                        .filter(entity ->
                                sentences.getFirst().token(entity.from()).start() >= dateline)
                        .toList());
        return told;
    }

    private static List<ReadSentence> read(List<Sentence> sentences, List<List<Entity>> found, Speakers speakers) {
        List<ReadSentence> read = new ArrayList<>();
        Optional<ReadSentence> before = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.size() == 0) {
                continue;
            }
            List<Entity> entities = found.get(i);
            Clauses clauses = Authorities.cite(sentence, Clauses.of(sentence), entities, speakers);
            boolean follows = before.isPresent() && before.get().sentence().paragraph() == sentence.paragraph();
            ReadSentence next = new ReadSentence(
                    sentence, entities, clauses, follows ? before.map(ReadSentence::alone) : Optional.empty());
            read.add(next);
            before = Optional.of(next);
        }
        return read;
    }
}
