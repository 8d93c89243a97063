package dev.crosswire.sources.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Which elements a browser shows as words, as far as the page itself says so: by their kind, their attributes, their style
 * and the class names that every site's sheet gives the same meaning. Style sheets are not read.
 */
final class Shown {

    private static final Set<String> NEVER = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frameset",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "button",
            "select",
            "textarea",
            "dialog",
            "input",
            "option",
            "datalist",
            "map",
            "progress",
            "meter",
            "amp-ad",
            "amp-consent",
            "amp-sidebar",
            "amp-social-share",
            "amp-video",
            "amp-iframe");

    private static final Pattern HIDDEN_STYLE = Pattern.compile("(?:^|;)(?:display:none|visibility:(?:hidden|collapse)"
            + "|font-size:0(?:px|em|rem|pt|%)?(?:;|!|$)|(?:left|top|right|text-indent|margin-left):-\\d{4,}"
            + "|clip:rect\\(0|clip:rect\\(1px|clip-path:inset\\((?:50|100)%|mso-hide:all)");

    private static final Pattern HIDDEN_NAME = Pattern.compile(
            "hidden|u-hidden|is-hidden|js-hidden|visually-?hidden|"
                    + "(?:[a-z]{1,3}-)?(?:visually|screen-?reader)-?(?:hidden|text|only)|sr-only|sr-text|a11y-hidden|"
                    + "d-none|hide|invisible|off-?screen|no-?display|offscreen-text|skip-link|skiplink",
            Pattern.CASE_INSENSITIVE);

    /** Hidden on some screens only: another of its names shows it on the others. */
    private static final Pattern SHOWN_ELSEWHERE = Pattern.compile(
            "(?:xs|sm|md|lg|xl|2xl|tablet|desktop):(?:block|flex|grid|inline|inline-block|contents|table)"
                    + "|d-(?:xs|sm|md|lg|xl|xxl)-(?:block|flex|grid|inline|inline-block|table)|visible-\\w+");

    private static final Set<String> HIDDEN_ROLES = Set.of("dialog", "alertdialog", "tooltip", "menu", "search");

    private Shown() {}

    static boolean isShown(Element element) {
        return !NEVER.contains(element.normalName())
                && !element.hasAttr("hidden")
                && !isHiddenFromAll(element)
                && !HIDDEN_ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT))
                && !hasHiddenStyle(element.attr("style"))
                && !hasHiddenName(element.attr("class"));
    }

    /** Letters that are drawn large are hidden from those who hear the page, and shown to those who see it. */
    private static boolean isHiddenFromAll(Element element) {
        return element.attr("aria-hidden").equalsIgnoreCase("true") && (element.isBlock() || element.nameIs("i"));
    }

    private static boolean hasHiddenStyle(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String bare = (style.length() > 1_000 ? style.substring(0, 1_000) : style)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
        return HIDDEN_STYLE.matcher(bare).find();
    }

    private static boolean hasHiddenName(String names) {
        if (names.isEmpty() || names.length() > 2_000) {
            return false;
        }
        boolean hidden = false;
        for (String name : names.strip().split("\\s+", -1)) {
            if (SHOWN_ELSEWHERE.matcher(name).matches()) {
                return false;
            }
            hidden |= HIDDEN_NAME.matcher(name).matches();
        }
        return hidden;
    }
}
