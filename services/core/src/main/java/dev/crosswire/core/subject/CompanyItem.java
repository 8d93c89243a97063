package dev.crosswire.core.subject;

/**
 * An item of company by what it tells: a name of a person, a body, a town or a thing tells one event from others, a country
 * little, a word that every report uses hardly anything. The extractor marks such words with a tilde and names with their
 * kind ("person:rautio", "name:griesfirn", "UA/odesa").
 */
enum CompanyItem {
    NAME(0.006),
    TOWN(0.015),
    BODY(0.03),
    COUNTRY(0.08),
    WORD(0.03),
    COMMON_WORD(0.15);

    /** In how many of the events of a family that are talked about at one time an item of the kind turns up, as a part. */
    private final double usual;

    CompanyItem(double usual) {
        this.usual = usual;
    }

    double usual() {
        return usual;
    }

    boolean isName() {
        return this == NAME || this == TOWN || this == BODY;
    }

    static CompanyItem of(String item) {
        if (item.startsWith("person:") || item.startsWith("name:")) {
            return NAME;
        }
        if (item.startsWith("org:")) {
            return BODY;
        }
        if (item.startsWith("place:") || item.indexOf('/') >= 0) {
            return TOWN;
        }
        if (item.startsWith("~")) {
            return COMMON_WORD;
        }
        boolean isCountry = item.length() == 2 && Character.isUpperCase(item.charAt(0));
        return isCountry ? COUNTRY : WORD;
    }

    /** The name alone: one outlet's "Tarrant Sound" is a place and the other's a name not known. */
    static String bare(String item) {
        int cut = Math.max(item.lastIndexOf(':'), Math.max(item.lastIndexOf('/'), item.lastIndexOf('~')));
        return cut < 0 ? item : item.substring(cut + 1);
    }
}
