package dev.crosswire.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words that govern a number, the surest first. What it cannot see it leaves out; a wrong cue costs more than a
 * missing one.
 */
final class Cues {

    private final VerbCues verbs;
    private final FigureCues figures;

    /** @param all every number of the sentence, in order */
    Cues(ReadSentence read, TypeIndex index, List<Counted> all) {
        NumberedSentence numbers = new NumberedSentence(read, all);
        this.verbs = new VerbCues(numbers, index);
        this.figures = new FigureCues(numbers, index);
    }

    /** The cues of one of the numbers: what is measured has its name near, what is counted its verb. */
    List<Cue> of(Counted counted) {
        List<Cue> cues = new ArrayList<>();
        boolean measured = !counted.unitClass().equals("count");
        if (measured) {
            figures.share(counted).ifPresent(cues::add);
            figures.level(counted, cues);
        }
        figures.named(counted, cues);
        figures.counts(counted).ifPresent(cues::add);
        verbs.amongst(counted).ifPresent(cues::add);
        verbs.adjacentObject(counted).ifPresent(cues::add);
        verbs.inside(counted).ifPresent(cues::add);
        verbs.after(counted).ifPresent(cues::add);
        verbs.joinedObject(counted).ifPresent(cues::add);
        if (!measured) {
            figures.share(counted).ifPresent(cues::add);
            figures.level(counted, cues);
        }
        return cues;
    }
}
