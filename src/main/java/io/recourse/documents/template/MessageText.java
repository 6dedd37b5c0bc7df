package io.recourse.documents.template;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * A short text as it is written: lines that begin with # explain, the first other line is the subject, the rest the text;
 * {@code {amountDue}} is replaced by that field and by nothing else.
 *
 * @param comment the lines that explain
 */
@NamedInterface("publishing")
public record MessageText(String comment, String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern FIELDS = Pattern.compile("(?:字段：|Fields: )([\\w, ]+)");

    public static MessageText of(String text) {
        List<String> said = text.lines().filter(line -> !line.startsWith("#")).toList();
        return new MessageText(
                String.join(
                        "\n", text.lines().filter(line -> line.startsWith("#")).toList()),
                said.isEmpty() ? "" : said.get(0),
                said.isEmpty()
                        ? ""
                        : String.join("\n", said.subList(1, said.size())).strip());
    }

    /** The fields that it may print, as its comment lists them. */
    public Set<String> declared() {
        Matcher fields = FIELDS.matcher(comment);
        return fields.find()
                ? new TreeSet<>(Arrays.asList(fields.group(1).strip().split(", ")))
                : Set.of();
    }

    /** The fields that it prints. */
    public Set<String> printed() {
        Set<String> printed = new TreeSet<>();
        filled(place -> {
            printed.add(place);
            return "";
        });
        return printed;
    }

    /** @param value of a field */
    public MessageText filled(UnaryOperator<String> value) {
        return new MessageText(comment, filled(subject, value), filled(body, value));
    }

    private static String filled(String text, UnaryOperator<String> value) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value.apply(place.group(1))));
    }
}
