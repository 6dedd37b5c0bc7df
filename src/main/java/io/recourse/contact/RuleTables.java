package io.recourse.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decision tables of the guard, asked by whoever knows the engine. */
public interface RuleTables {

    /**
     * A row that matched.
     *
     * @param rule the message key after {@code contact.}
     * @param forbidden {@code ALWAYS}, {@code BARRED} or {@code CONTACT} for a phrase; null for a rule
     * @param why the row's annotation
     */
    record Row(String rule, String forbidden, String why) {}

    /** The first row of {@code contact-rule} that forbids a contact of these facts. */
    Optional<Row> forbidden(Map<String, Object> facts);

    /** Whether a message that arrived demands performance, by {@code limitation-demand} (时效规定 8). */
    boolean demand(Purpose purpose, String text);

    /** The rows of {@code contact-wording} whose words are in the text. */
    List<Row> words(String text);
}
