package dev.crosswire.core.subject;

/**
 * An item of company with what its text tells, taken apart once.
 *
 * @param text as the claim keeps it ("place:paris")
 * @param bare the name alone ("paris")
 */
record NamedItem(String text, CompanyItem kind, String bare) {

    static NamedItem of(String text) {
        return new NamedItem(text, CompanyItem.of(text), CompanyItem.bare(text));
    }
}
