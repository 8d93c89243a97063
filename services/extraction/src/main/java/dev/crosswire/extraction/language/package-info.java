/** Which language a text is in: English is read, every other is only named. Imports nothing else of Crosswire. */
@NullMarked
package dev.crosswire.extraction.language;

import org.jspecify.annotations.NullMarked;
