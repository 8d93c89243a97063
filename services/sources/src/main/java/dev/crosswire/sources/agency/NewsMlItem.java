package dev.crosswire.sources.agency;

import dev.crosswire.sources.Item;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of one {@code newsItem}. Signals, notes and links are for people and do not change what is read. */
final class NewsMlItem {

    private static final Set<String> HTML_ROOTS = Set.of("html", "body", "div", "section", "article", "main");

    private final Markup.Element item;
    private final Markup.Element management;
    private final Markup.Element content;

    NewsMlItem(Markup.Element item) {
        this.item = item;
        this.management = item.child("itemMeta");
        this.content = item.child("contentMeta");
    }

    AgencyItem item() {
        Optional<Item.Body> body = body();
        return new AgencyItem(
                item.attribute("guid"),
                nature(),
                item.attribute("version"),
                code(management.child("pubStatus")),
                embargo(),
                firstCreated(),
                management.child("versionCreated").text(),
                headline(),
                language(),
                credit(),
                body,
                body.isPresent() ? Optional.empty() : remote());
    }

    /** Of the item, or of its words where the agency does not say: both came before any version. */
    private String firstCreated() {
        String first = management.child("firstCreated").text();
        return first.isBlank() ? content.child("contentCreated").text() : first;
    }

    private String nature() {
        String code = code(management.child("itemClass"));
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
    }

    private static String code(Markup.Element element) {
        return Stream.of("qcode", "uri", "literal")
                .map(element::attribute)
                .filter(code -> !code.isBlank())
                .findFirst()
                .orElse("");
    }

    /** An element without a time means until further notice. */
    private Optional<String> embargo() {
        return management.elements("embargoed").findFirst().map(Markup.Element::text);
    }

    private String headline() {
        Stream<Markup.Element> headlines =
                content.elements("headline").filter(headline -> !headline.text().isBlank());
        String best = headlines
                .reduce((one, other) -> isMain(other) && !isMain(one) ? other : one)
                .map(Markup.Element::text)
                .orElseGet(() -> management.child("title").text());
        if (best.isBlank()) {
            best = item.child("contentSet")
                    .find(element -> element.name().equals("hl1"))
                    .map(Markup.Element::text)
                    .orElse("");
        }
        return best.replaceAll("\\s+", " ").strip();
    }

    private static boolean isMain(Markup.Element headline) {
        String role = headline.attribute("role").toLowerCase(Locale.ROOT);
        return role.isEmpty() || role.endsWith("main");
    }

    private String language() {
        return Stream.of(content.child("language").attribute("tag"), item.attribute("lang"))
                .filter(tag -> !tag.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The line that has to stand with the words, or who they are from, or who sent them. */
    private String credit() {
        Stream<String> lines = content.elements("creditline").map(Markup.Element::text);
        Stream<String> names = Stream.of(
                        content.elements("infoSource"),
                        management.elements("provider"),
                        item.child("rightsInfo").elements("copyrightHolder"))
                .flatMap(elements -> elements)
                .map(NewsMlItem::name);
        return Stream.concat(lines, names)
                .filter(credit -> !credit.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
    }

    /** A code alone is no name that a person knows. */
    private static String name(Markup.Element party) {
        String name = party.child("name").text();
        return name.isBlank() ? party.attribute("literal") : name;
    }

    private Optional<Item.Body> body() {
        Markup.Element set = item.child("contentSet");
        return Stream.concat(
                        set.elements("inlineXML").map(NewsMlItem::inlineXml),
                        set.elements("inlineData").map(NewsMlItem::inlineData))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Item.Body> inlineXml(Markup.Element inline) {
        Optional<Markup.Element> nitf = inline.elements("nitf").findFirst();
        if (nitf.isPresent()) {
            return NitfText.of(nitf.get()).map(Item.Body.Text::new);
        }
        return inline.elements()
                .filter(root -> HTML_ROOTS.contains(root.name().toLowerCase(Locale.ROOT)))
                .filter(root -> !root.text().isBlank())
                .findFirst()
                .map(root -> new Item.Body.Html(MarkupHtml.of(root)));
    }

    private static Optional<Item.Body> inlineData(Markup.Element inline) {
        String words = inline.text();
        String type = inline.attribute("contenttype").strip().toLowerCase(Locale.ROOT);
        // Encoded data is not text, whatever its type.
        if (words.isBlank() || !inline.attribute("encoding").isBlank()) {
            return Optional.empty();
        }
        if (type.contains("html")) {
            return Optional.of(new Item.Body.Html(words));
        }
        return type.isEmpty() || type.startsWith("text/") ? Optional.of(new Item.Body.Text(words)) : Optional.empty();
    }

    /** Where the words are, if they are a page; a picture or a film elsewhere is none. */
    private Optional<String> remote() {
        return item.child("contentSet")
                .elements("remoteContent")
                .filter(remote -> {
                    String type = remote.attribute("contenttype").toLowerCase(Locale.ROOT);
                    return type.isEmpty() || type.contains("html");
                })
                .map(remote -> remote.attribute("href").strip())
                .filter(href -> href.startsWith("http://") || href.startsWith("https://"))
                .findFirst();
    }
}
