package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.clause.Authorities;
import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.entity.Entities;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Introductions;
import dev.crosswire.extraction.entity.Names;
import dev.crosswire.extraction.text.Fingerprint;
import dev.crosswire.extraction.text.Paragraph;
import dev.crosswire.extraction.text.Paragraphs;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An article as the types see it.
 *
 * @param body its sentences in text order, each paragraph once
 * @param countries how many countries the body names
 * @param places how often each country is named as a place
 * @param company what an event is recognised by
 */
record ArticleReading(
        Article article,
        List<ReadSentence> body,
        int countries,
        Map<String, Integer> places,
        Set<String> company,
        OptionalLong fingerprint) {

    /** @param paragraphs those of the article's body that can be read */
    static ArticleReading of(Article article, List<Paragraph> paragraphs, Names names) {
        List<Sentence> titleSentences = Sentences.of(Paragraphs.of(article.title()));
        List<Sentence> sentences = Sentences.of(paragraphs);
        List<Sentence> all = new ArrayList<>(titleSentences);
        all.addAll(sentences);
        Introductions introductions = Introductions.in(all, names);
        List<ReadSentence> title = read(titleSentences, names, introductions);
        List<ReadSentence> body = read(sentences, names, introductions);
        return new ArticleReading(
                article,
                body,
                countries(body),
                Destination.counts(body),
                Company.of(title, body),
                Fingerprint.of(sentences));
    }

    private static int countries(List<ReadSentence> body) {
        return (int) body.stream()
                .flatMap(read -> read.entities().stream())
                .flatMap(entity -> entity.country().stream())
                .distinct()
                .count();
    }

    private static List<ReadSentence> read(List<Sentence> sentences, Names names, Introductions introductions) {
        List<ReadSentence> read = new ArrayList<>();
        Optional<ReadSentence> before = Optional.empty();
        Optional<Entity> lastPerson = Optional.empty();
        for (Sentence sentence : sentences) {
            if (sentence.size() == 0) {
                continue;
            }
            List<Entity> entities = Entities.of(sentence, names, introductions);
            Clauses clauses = Authorities.cite(sentence, Clauses.of(sentence), entities, lastPerson);
            boolean follows = before.isPresent() && before.get().sentence().paragraph() == sentence.paragraph();
            ReadSentence next = new ReadSentence(
                    sentence, entities, clauses, follows ? before.map(ReadSentence::alone) : Optional.empty());
            read.add(next);
            before = Optional.of(next);
            Optional<Entity> earlierPerson = follows ? lastPerson : Optional.empty();
            lastPerson = entities.stream()
                    .filter(entity -> entity.form() == Entity.Form.PERSON)
                    .reduce((first, second) -> second)
                    .or(() -> earlierPerson);
        }
        return read;
    }
}
