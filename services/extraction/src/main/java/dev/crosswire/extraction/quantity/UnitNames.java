package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names and symbols of units and currencies, from {@code units.yaml} and {@code currencies.yaml}. */
final class UnitNames {

    /** A unit as an entry describes it. */
    record UnitEntry(
            String id, String dimension, List<String> names, List<String> symbols, boolean digits, boolean prefixes) {

        UnitEntry {
            if (names.isEmpty() && symbols.isEmpty()) {
                throw new IllegalArgumentException("the unit \"" + id + "\" needs a name or a symbol");
            }
        }
    }

    record CurrencyEntry(
            String id, @Nullable String of, List<String> names, List<String> symbols, boolean digits, boolean before) {

        CurrencyEntry {
            if (names.isEmpty() && symbols.isEmpty()) {
                throw new IllegalArgumentException("the currency \"" + id + "\" needs a name or a symbol");
            }
        }
    }

    /**
     * One way to write a unit.
     *
     * @param words its tokens in lower case; those of a symbol that has letters are compared as written
     * @param symbol as written; empty for a name
     * @param digits whether only digits may stand before it
     */
    private record Form(List<String> words, List<String> symbol, Unit unit, boolean digits) {}

    /** A unit in a sentence: its tokens are {@code [from, to)}. */
    record Found(int from, int to, Unit unit) {}

    private static final Map<String, String> PREFIXES = Map.of(
            "n", "nano", "µ", "micro", "m", "milli", "c", "centi", "k", "kilo", "M", "mega", "G", "giga", "T", "tera",
            "P", "peta");

    private static final Map<String, Unit> BY_SYMBOL = new HashMap<>();
    private static final Map<String, Unit> MONEY = new HashMap<>();
    private static final Map<String, List<Form>> AFTER = new HashMap<>();
    private static final Map<String, List<Form>> BEFORE = new HashMap<>();

    static {
        for (UnitEntry entry : EntryFile.builtIn(UnitNames.class, "units.yaml", UnitEntry.class)) {
            add(entry, "", "");
            if (entry.prefixes()) {
                PREFIXES.forEach((symbol, name) -> {
                    boolean metric = entry.id().equals("m") || entry.id().equals("l");
                    if (!symbol.equals("c") || metric) {
                        add(entry, symbol, name);
                    }
                });
            }
        }
        for (CurrencyEntry entry : EntryFile.builtIn(UnitNames.class, "currencies.yaml", CurrencyEntry.class)) {
            Unit unit = new Unit(entry.id(), "money:" + (entry.of() == null ? entry.id() : entry.of()));
            MONEY.putIfAbsent(unit.symbol(), unit);
            entry.names().forEach(name -> names(name, "", unit));
            for (String symbol : entry.symbols()) {
                Form form = form(symbol, symbol, unit, entry.digits());
                if (!entry.before() || symbol.length() > 1) {
                    put(AFTER, form.words().getFirst(), form);
                }
                if (!entry.digits()) {
                    put(BEFORE, form.words().getLast(), form);
                }
            }
        }
    }

    private UnitNames() {}

    private static void add(UnitEntry entry, String prefix, String prefixName) {
        Unit unit = new Unit(prefix + entry.id(), entry.dimension());
        BY_SYMBOL.putIfAbsent(unit.symbol(), unit);
        for (String name : entry.names()) {
            names(prefixName + name, prefixName, unit);
        }
        for (String symbol : entry.symbols()) {
            boolean digits = (entry.digits() && prefix.isEmpty()) || (prefix + symbol).length() == 1;
            Form form = form(prefix + symbol, prefix + symbol, unit, digits);
            put(AFTER, form.words().getFirst(), form);
            if (prefix.equals("µ")) {
                // the Greek letter beside the sign made of it
                Form greek = form("μ" + symbol, "μ" + symbol, unit, digits);
                put(AFTER, greek.words().getFirst(), greek);
            }
        }
    }

    private static void names(String name, String prefix, Unit unit) {
        int slash = name.indexOf('/');
        String one = slash < 0 ? name : name.substring(0, slash);
        String many = slash < 0 ? plural(one) : prefix + name.substring(slash + 1);
        for (String form : List.of(one, many)) {
            Form made = form(form, "", unit, false);
            put(AFTER, made.words().getFirst(), made);
        }
    }

    private static String plural(String name) {
        return name.endsWith(" old") ? name.substring(0, name.length() - 4) + "s old" : name + "s";
    }

    private static Form form(String text, String symbol, Unit unit, boolean digits) {
        List<String> words = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        for (Token token : Tokenizer.tokens(text)) {
            words.add(token.lower());
            exact.add(token.text());
        }
        return new Form(List.copyOf(words), symbol.isEmpty() ? List.of() : List.copyOf(exact), unit, digits);
    }

    private static void put(Map<String, List<Form>> forms, String word, Form form) {
        List<Form> same = forms.computeIfAbsent(word, it -> new ArrayList<>());
        same.add(form);
        same.sort(Comparator.comparingInt((Form it) -> it.words().size()).reversed());
    }

    /** Whether a unit of any kind starts at the token, after digits. */
    static boolean isUnit(Sentence sentence, int index) {
        return at(sentence, index, true).isPresent();
    }

    /**
     * The unit or currency whose first token is at the index.
     *
     *
     * @param digits whether digits stand before it
     */
    static Optional<Found> at(Sentence sentence, int index, boolean digits) {
        if (index < 0 || index >= sentence.size()) {
            return Optional.empty();
        }
        List<Form> forms = AFTER.get(sentence.token(index).lower());
        if (forms == null) {
            return Optional.empty();
        }
        Optional<Found> exact = at(sentence, index, digits, forms, false);
        return exact.isPresent() ? exact : at(sentence, index, digits, forms, true);
    }

    private static Optional<Found> at(Sentence sentence, int index, boolean digits, List<Form> forms, boolean shouted) {
        for (Form form : forms) {
            int to = (digits || !form.digits()) ? end(sentence, index, form, shouted) : -1;
            if (to > 0) {
                return Optional.of(new Found(index, to, form.unit()));
            }
        }
        return Optional.empty();
    }

    /** The currency whose first token is at the index. */
    static Optional<Found> currencyAfter(Sentence sentence, int index) {
        return at(sentence, index, true).filter(found -> isMoney(found.unit()));
    }

    /** The unit that an entry gives this symbol. */
    static Optional<Unit> known(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** The currency of this code. */
    static Optional<Unit> currency(String code) {
        return Optional.ofNullable(MONEY.get(code));
    }

    static boolean isMoney(Unit unit) {
        return unit.dimension().startsWith("money:");
    }

    /** After the form's last token, or -1. Hyphens may stand between the words of a name. */
    private static int end(Sentence sentence, int index, Form form, boolean shouted) {
        int at = index;
        for (int i = 0; i < form.words().size(); i++) {
            if (i > 0
                    && form.symbol().isEmpty()
                    && at < sentence.size()
                    && sentence.token(at).isHyphen()) {
                at++;
            }
            if (at >= sentence.size() || !matches(sentence, at, form, i, shouted)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean matches(Sentence sentence, int at, Form form, int i, boolean shouted) {
        Token token = sentence.token(at);
        if (!token.is(form.words().get(i))) {
            return false;
        }
        if (form.symbol().isEmpty()) {
            return true;
        }
        String exact = form.symbol().get(i);
        // two letters in another case are another unit ("Mg", "mb"); longer ones are the same one shouted ("MPH",
        // "MWH")
        return token.text().equals(exact)
                || (shouted
                        && exact.length() > 2
                        && (exact.charAt(0) == token.text().charAt(0) || isLower(exact)));
    }

    private static boolean isLower(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The currency sign whose last token is right before the index. */
    static Optional<Found> before(Sentence sentence, int index) {
        if (index <= 0) {
            return Optional.empty();
        }
        List<Form> forms = BEFORE.get(sentence.token(index - 1).lower());
        if (forms == null) {
            return Optional.empty();
        }
        for (Form form : forms) {
            int from = index - form.words().size();
            if (from >= 0 && isBefore(sentence, from, form)) {
                return Optional.of(new Found(from, index, form.unit()));
            }
        }
        return Optional.empty();
    }

    private static boolean isBefore(Sentence sentence, int from, Form form) {
        for (int i = 0; i < form.words().size(); i++) {
            Token token = sentence.token(from + i);
            boolean same = token.text().equals(form.symbol().get(i));
            // "a $5 coin" is no Australian one
            boolean apart = i > 0
                    && !token.adjoins(sentence.token(from + i - 1))
                    && form.symbol().get(i - 1).length() < 2;
            if (!same || apart) {
                return false;
            }
        }
        return true;
    }
}
