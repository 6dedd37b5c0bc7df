package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("contact-wording, contact-rule")
class ContactTablesTest {

    private static final Decision WORDING = Decision.named("contact-wording");
    private static final Decision RULE = Decision.named("contact-rule");

    static List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("document-templates"))) {
            return files.filter(file -> file.toString().matches(".*/messages/.*\\.txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Those that only some may not hear: a contact person nothing of a debt, the debtor of a barred one nothing of a suit. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void letOurOwnTextsPass(Path message) throws IOException {
        assertThat(matched(text(message))).isSubsetOf("rule_debt_told_to_contact", "rule_suit_of_barred_debt");
    }

    static List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/documents/golden"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** As printed on sample records; lines are broken between any two Chinese characters. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void letOurOwnLettersPass(Path letter) throws IOException {
        String printed = Files.readString(letter);
        for (String text : List.of(printed.replaceAll("\\s+", " "), printed.replaceAll("\\s+", ""))) {
            assertThat(matched(text)).isSubsetOf("rule_debt_told_to_contact", "rule_suit_of_barred_debt");
        }
    }

    @Test
    void letTheTextForABarredDebtPass() throws IOException {
        for (String neutral : List.of("neutral", "neutral_en")) {
            assertThat(matched(text(Path.of("document-templates/reminder/messages/" + neutral + ".txt"))))
                    .containsExactly("rule_debt_told_to_contact");
        }
    }

    /** Each phrase of the table refuses a text in which it stands. */
    @Test
    void findEachOfTheirPhrases() {
        for (Decision.Rule row : WORDING.rules()) {
            List<String> phrases = Stream.of(row.conditions().get("text").split(" or "))
                    .filter(test -> test.startsWith("contains("))
                    .map(test -> test.replaceAll(".*\"(.*)\".*", "$1"))
                    .toList();
            assertThat(phrases).isNotEmpty();
            for (String phrase : phrases) {
                assertThat(phrase).isEqualTo(phrase.toLowerCase(Locale.ROOT));
                assertThat(matched("请注意" + phrase + "，谢谢")).as(phrase).contains(row.id());
            }
        }
    }

    @ParameterizedTest(name = "“{0}”: {1}")
    @CsvSource({
        "we will sue, true",
        "the court will decide, true",
        "we pursue this, false",
        "a courteous reminder, false",
    })
    void takeWordsForWords(String text, boolean suit) {
        assertThat(matched(text).contains("rule_suit_of_barred_debt")).isEqualTo(suit);
    }

    @Test
    void nameOneMessageForEachRule() throws IOException {
        String english = Files.readString(Path.of("src/main/resources/messages/contact.properties"));
        for (Decision table : List.of(WORDING, RULE)) {
            for (Decision.Rule row : table.rules()) {
                String key = "contact." + row.conclusions().get("rule").replace("\"", "") + "=";
                assertThat("\n" + english).contains("\n" + key);
            }
        }
    }

    private static List<String> matched(String text) {
        return WORDING.given("text", text.toLowerCase(Locale.ROOT)).rules();
    }

    private static String text(Path message) throws IOException {
        return Files.readAllLines(message).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }
}
