package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;

/** A sentence with the names and clauses that were found in it. */
public record SentenceReading(Sentence sentence, List<Entity> entities, Clauses clauses) {}
