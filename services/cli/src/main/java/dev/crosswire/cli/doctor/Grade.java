package dev.crosswire.cli.doctor;

import java.util.Locale;

/** How bad it is. */
public enum Grade {
    OK,
    /** It works, and somebody should know. */
    WARNING,
    /** It does not work, or will not for long. */
    FAULT,
    /** Nobody can tell, because of something else. */
    NOT_CHECKED;

    /** As people read it: "not checked". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
