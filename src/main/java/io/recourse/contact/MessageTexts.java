package io.recourse.contact;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The short texts of messages in {@code document-templates/<stage>/messages/<name>.txt}: lines that begin with #
 * explain, the first other line is the subject, the rest the text; {@code {amountDue}} is replaced by that field and by
 * nothing else.
 */
@Component
public class MessageTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** A text with its places filled. */
    public record Filled(String subject, String body) {}

    private final ResourceLoader resources;

    MessageTexts(ResourceLoader resources) {
        this.resources = resources;
    }

    /**
     * Fills a text.
     *
     * @param name the file below {@code document-templates} without its ending, as {@code reminder/messages/firm}
     * @throws Refused with code {@code message.unknown-text}, or {@code message.unknown-field} naming the field
     */
    public Filled fill(String name, Map<String, String> fields) {
        String[] lines =
                read(name).lines().filter(line -> !line.startsWith("#")).toArray(String[]::new);
        String subject = lines.length == 0 ? "" : lines[0];
        String body = String.join("\n", java.util.Arrays.copyOfRange(lines, Math.min(1, lines.length), lines.length))
                .strip();
        return new Filled(fill(name, subject, fields), fill(name, body, fields));
    }

    private static String fill(String name, String text, Map<String, String> fields) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = fields.get(place.group(1));
            if (value == null) {
                throw new Refused("message.unknown-field", name, place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String read(String name) {
        Resource text = resources.getResource("classpath:document-templates/" + name + ".txt");
        if (!text.exists()) {
            throw new Refused("message.unknown-text", name);
        }
        try (InputStream in = text.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
