package dev.crosswire.extraction;

import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.extraction.page.Markup;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Sentence;

/** Puts a mention back into the text that it was read in. */
final class QuantitiesInText {

    private final String text;
    private final Markup markup;

    QuantitiesInText(String text, Markup markup) {
        this.text = text;
        this.markup = markup;
    }

    QuantityInText of(Sentence sentence, Mention mention) {
        int from = sentence.start() + sentence.token(mention.from()).start();
        int to = sentence.start() + sentence.token(mention.to() - 1).end();
        int start = markup.postedStart(from);
        int end = markup.postedEnd(to);
        return new QuantityInText(
                start,
                end,
                new Quantity(
                        mention.interval(),
                        mention.stated(),
                        mention.bound(),
                        mention.trend(),
                        mention.unit(),
                        mention.noun(),
                        text.substring(start, end)),
                unit(sentence, mention));
    }

    private static String unit(Sentence sentence, Mention mention) {
        if (mention.unitTo() > mention.unitFrom()) {
            return sentence.text()
                    .substring(
                            sentence.token(mention.unitFrom()).start(),
                            sentence.token(mention.unitTo() - 1).end());
        }
        return mention.nounAt() >= 0 ? sentence.token(mention.nounAt()).text() : "";
    }
}
