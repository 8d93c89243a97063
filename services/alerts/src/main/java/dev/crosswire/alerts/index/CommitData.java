package dev.crosswire.alerts.index;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How far a topic was read, as text in a commit: "identity partition:offset partition:offset …". */
final class CommitData {

    private CommitData() {}

    static Map<String, String> of(String topic, TopicPosition position) {
        StringBuilder text = new StringBuilder(Long.toString(position.epoch()));
        position.positions()
                .last()
                .forEach((partition, offset) ->
                        text.append(' ').append(partition).append(':').append(offset));
        return new HashMap<>(Map.of(topic, text.toString()));
    }

    /** Reads it back; a commit that does not speak of the topic knows nothing of it. */
    static TopicPosition read(String topic, Map<String, String> data) {
        String text = data.get(topic);
        if (text == null) {
            return TopicPosition.NOWHERE;
        }
        String[] parts = text.split(" ", -1);
        TreeMap<Integer, Long> last = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            last.put(Integer.valueOf(parts[i].substring(0, colon)), Long.valueOf(parts[i].substring(colon + 1)));
        }
        return new TopicPosition(Long.parseLong(parts[0]), new Positions(last));
    }
}
