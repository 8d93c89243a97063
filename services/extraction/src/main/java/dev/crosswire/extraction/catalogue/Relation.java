package dev.crosswire.extraction.catalogue;

/** How a word can stand to a number so that it says what the number is a number of. */
public enum Relation {
    /** A verb whose object the number is: "killed 12 people", "12 people were killed", "the death of 12 people". */
    OBJECT,
    /** A verb whose subject the number is: "12 people died". */
    SUBJECT,
    /** What the counted are said to be: "12 dead", "12 people are missing", "leaving 12 homeless". */
    STATE,
    /** A counted noun that needs no verb: "12 deaths". */
    COUNTS,
    /** The name of the figure: "the death toll rose to 12", "a turnout of 61 %", "£212m in profit". */
    LEVEL,
    /** What the number is a share of: "53 per cent of the vote". */
    SHARE
}
