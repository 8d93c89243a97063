package dev.crosswire.extraction.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The languages that news is mostly written in, told apart by their letter sequences. Loaded when the first text asks,
 * which takes half a second and some 25 MiB.
 */
final class WorldLanguages {

    /** Less sure is not said. */
    private static final double SURE = 0.9;

    private static final List<String> TAGS = List.of(
            "en", "fr", "de", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "hr",
            "sr", "sl", "el", "tr", "ru", "uk", "be", "ar", "fa", "ur", "he", "hi", "bn", "id", "vi", "sq", "et", "lv",
            "lt", "ca", "sw");

    private WorldLanguages() {}

    private static final class Loaded {
        private static final LanguageDetector DETECTOR = load();
    }

    /** The language of the text as a BCP 47 tag, where one is sure. */
    static Optional<String> of(String text) {
        List<DetectedLanguage> found = Loaded.DETECTOR.getProbabilities(text);
        return found.stream()
                .findFirst()
                .filter(best -> best.getProbability() >= SURE)
                .map(best -> best.getLocale().getLanguage());
    }

    private static LanguageDetector load() {
        try {
            List<LanguageProfile> profiles = new LanguageProfileReader()
                    .readBuiltIn(TAGS.stream().map(LdLocale::fromString).toList());
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(profiles)
                    .minimalConfidence(SURE)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the profiles of the languages are not on the class path", e);
        }
    }
}
