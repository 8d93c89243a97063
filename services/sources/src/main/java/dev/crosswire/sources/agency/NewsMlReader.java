package dev.crosswire.sources.agency;

import dev.crosswire.sources.UnreadableException;
import java.util.Set;

/** NewsML-G2: a news item alone, or those of a news message; packages and items of other kinds are no articles. */
final class NewsMlReader {

    private static final Set<String> OTHER_ITEMS =
            Set.of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    private NewsMlReader() {}

    static AgencyMessage read(byte[] bytes, String name) throws UnreadableException {
        Gathering gathering = new Gathering(name);
        try (MarkupReader reader = MarkupReader.open(bytes, name)) {
            boolean inMessage = false;
            while (reader.nextElement()) {
                String element = reader.elementName();
                if (element.equals("newsItem")) {
                    int number = gathering.next();
                    gathering.add(new NewsMlItem(reader.element()).item().outcome(number));
                    inMessage = true;
                } else if (OTHER_ITEMS.contains(element)) {
                    int number = gathering.next();
                    reader.element();
                    gathering.add(new AgencyItem.Outcome.Skipped(
                            "Item " + number + " is a " + element + ", which is no article."));
                    inMessage = true;
                } else if (element.equals("newsMessage")) {
                    inMessage = true;
                } else if (!inMessage) {
                    throw new UnreadableException(
                            name + " is XML but no NewsML-G2: it begins with neither newsMessage nor newsItem.");
                }
            }
        }
        return gathering.message();
    }
}
