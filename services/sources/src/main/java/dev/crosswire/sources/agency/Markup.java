package dev.crosswire.sources.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A piece of XML as values: an element, or the characters between elements. */
sealed interface Markup {

    /** Characters, entities resolved. */
    record Words(String text) implements Markup {}

    /**
     * An element.
     *
     * @param name its local name; the namespaces of the formats give no name two meanings
     * @param attributes by local name
     */
    record Element(String name, Map<String, String> attributes, List<Markup> children) implements Markup {

        String attribute(String wanted) {
            return attributes.getOrDefault(wanted, "");
        }

        Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        Stream<Element> elements(String wanted) {
            return elements().filter(element -> element.name.equals(wanted));
        }

        /** The first child of that name, or an element without anything in it. */
        Element child(String wanted) {
            return elements(wanted).findFirst().orElse(new Element(wanted, Map.of(), List.of()));
        }

        /** The first one that fits, this one included, in the order of the text. */
        Optional<Element> find(Predicate<Element> wanted) {
            return wanted.test(this)
                    ? Optional.of(this)
                    : elements().flatMap(child -> child.find(wanted).stream()).findFirst();
        }

        /** All characters in it, as they stand. */
        String text() {
            StringBuilder text = new StringBuilder();
            appendText(text);
            return text.toString();
        }

        private void appendText(StringBuilder text) {
            for (Markup child : children) {
                switch (child) {
                    case Words words -> text.append(words.text);
                    case Element element -> element.appendText(text);
                }
            }
        }
    }
}
