package dev.crosswire.alerts.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of the page: {@code index.html} and whatever it, its scripts and its style sheets name. Nothing else of the
 * class path can be asked for, and a file that is named but missing fails the start rather than a reader's page.
 *
 * <p>The page is served with a hint for every module that it starts with, so that a browser fetches them side by side and
 * does not find them one import after the other. What is only needed when somebody asks for it comes then.
 */
final class PageFiles {

    private static final String ASSETS = "/assets/";
    private static final Pattern OF_HTML = Pattern.compile("(?:src|href)=\"/assets/([^\"]+)\"");
    private static final Pattern OF_SCRIPT = Pattern.compile("(?:from|^import) '(\\.{1,2}/[^']+)'", Pattern.MULTILINE);
    private static final Pattern LATER = Pattern.compile("import\\('(\\.{1,2}/[^']+)'\\)");

    private final PageFile page;
    private final Map<String, PageFile> assets = new LinkedHashMap<>();

    private PageFiles(PageFile index) {
        Deque<String> later = new ArrayDeque<>();
        addWithWhatTheyName(matches(OF_HTML, index.text(), ""), later);
        String hints = assets.keySet().stream()
                .filter(name -> name.endsWith(".js") && isModule(name, index))
                .map(name -> "<link rel=\"modulepreload\" href=\"" + ASSETS + name + "\">\n")
                .collect(Collectors.joining());
        page = PageFile.of("index.html", index.text().replace("</head>", hints + "</head>"));
        while (!later.isEmpty()) {
            addWithWhatTheyName(List.of(later.pop()), later);
        }
    }

    /** Takes files in, and those that they cannot run without; what they fetch when it is needed goes to {@code later}. */
    private void addWithWhatTheyName(List<String> names, Deque<String> later) {
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (assets.containsKey(name)) {
                continue;
            }
            PageFile file = PageFile.read(name);
            assets.put(name, file);
            if (name.endsWith(".js")) {
                open.addAll(matches(OF_SCRIPT, file.text(), name));
                later.addAll(matches(LATER, file.text(), name));
            }
        }
    }

    /** Reads all of them. */
    static PageFiles read() {
        return new PageFiles(PageFile.read("index.html"));
    }

    PageFile page() {
        return page;
    }

    /** The file of that name below {@code /assets/}, if the page uses one. */
    Optional<PageFile> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** All that the page uses, by name. */
    Map<String, PageFile> assets() {
        return Map.copyOf(assets);
    }

    /** A script that the page names by itself is a module only if it says so. */
    private static boolean isModule(String name, PageFile index) {
        return !index.text().contains("<script src=\"" + ASSETS + name + "\"");
    }

    private static List<String> matches(Pattern pattern, String text, String from) {
        return pattern.matcher(text)
                .results()
                .map(found -> resolve(found.group(1), from))
                .toList();
    }

    /** {@code ../dom.js} as {@code detail/detail.js} means it. */
    private static String resolve(String name, String from) {
        Deque<String> parts = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        for (String part : ((folder < 0 ? "" : from.substring(0, folder + 1)) + name).split("/", -1)) {
            if (part.equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
