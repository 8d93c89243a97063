package dev.crosswire.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Au moins 35 pays ont signé la déclaration à Paris.
                    de | Mindestens 35 Staaten haben die Erklärung unterschrieben.
                    es | Al menos 20 muertos en un ataque, según la policía.
                    pt | Pelo menos 20 mortos em ataque, diz o governo que não comenta.
                    nl | Zeker 35 landen hebben de verklaring getekend.
                    sv | Minst 35 länder har undertecknat avtalet.
                    pl | Co najmniej 20 osób zginęło w ataku.
                    tr | 35 ülke bildiriyi imzaladı.
                    vi | Hai mươi người thiệt mạng.
                    ru | 35 стран подписали декларацию о мире.
                    uk | Щонайменше 35 країн підписали цю декларацію вчора.
                    ar | وقعت 35 دولة على الإعلان في باريس.
                    he | 35 מדינות חתמו על ההצהרה.
                    ja | 十五カ国が署名した
                    zh | 35個國家簽署
                    ko | 35개국이 서명했다
                    el | Τουλάχιστον 35 χώρες υπέγραψαν.
                    """)
    void namesOtherLanguages(String language, String text) {
        assertThat(Languages.of(text, true)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 killed in Bamako attack",
                "Boeing shares fall 3%",
                "Rio de Janeiro floods kill 20",
                "El Niño costs Peru $4bn",
                "Café owner José Muñoz opens 3 restaurants",
                "Angela Merkel's CDU wins 33 seats in Mecklenburg-Vorpommern",
                "Le Monde: 12 dead",
                "35",
                "",
                "Ursula von der Leyen: 27 states, 90 billion euros",
                "\uD83D\uDE00 12 \uD83D\uDE00"
            })
    void losesNoEnglishLine(String text) {
        assertThat(Languages.of(text, true).orElse(Languages.ENGLISH)).isEqualTo(Languages.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The talks went on.", "Officials of 35 countries said they would sign."})
    void seesEnglishWithoutComparing(String text) {
        assertThat(Languages.of(text, false)).contains(Languages.ENGLISH);
    }
}
