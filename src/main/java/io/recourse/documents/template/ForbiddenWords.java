package io.recourse.documents.template;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;

/**
 * What a kind of message may not say, though another may: the list {@code document-templates/forbidden-words.csv}. What
 * none may say the guard of contacts knows.
 */
@Component
@NamedInterface("publishing")
public class ForbiddenWords {

    /** @param law who forbids it, a key below {@code document.law} in the messages */
    public record Found(String word, String law) {}

    private record Rule(String texts, Pattern words, String law) {}

    private final AntPathMatcher paths = new AntPathMatcher();
    private final List<Rule> rules = read();

    /** The forbidden words of a line of a text. */
    public List<Found> in(String path, String line) {
        return rules.stream()
                .filter(rule -> paths.match(rule.texts(), path))
                .flatMap(
                        rule -> rule.words().matcher(line).results().map(match -> new Found(match.group(), rule.law())))
                .toList();
    }

    private static List<Rule> read() {
        ClassPathResource list = new ClassPathResource("document-templates/forbidden-words.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Rule(row.getField("texts"), pattern(row.getField("words")), row.getField("law")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English words are whole words: a text that speaks of an issue does not sue. */
    private static Pattern pattern(String words) {
        return Pattern.compile(
                Arrays.stream(words.split("\\|"))
                        .map(word -> word.matches("[a-z ]+") ? "\\b" + word + "\\b" : word)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }
}
