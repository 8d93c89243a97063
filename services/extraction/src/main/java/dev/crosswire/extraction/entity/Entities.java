package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entities of one sentence, in order and without overlaps. */
public final class Entities {

    private Entities() {}

    /** Longest match first; a person that the text introduces goes ahead of the gazetteer. */
    public static List<Entity> of(Sentence sentence, Names names, Introductions introductions) {
        List<Entity> entities = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            if (!sentence.token(at).isWord()) {
                at++;
                continue;
            }
            int index = at;
            Optional<Entity> entity = introductions.at(sentence, index).or(() -> names.at(sentence, index));
            entity.ifPresent(entities::add);
            at = entity.map(Entity::to).orElse(at + 1);
        }
        return entities;
    }
}
