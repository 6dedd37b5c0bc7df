package io.recourse.documents.publishing;

import io.recourse.documents.template.Composer;
import io.recourse.documents.template.TemplateSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a template prints whatever its record holds: its words, and marks where fields stand. */
@Component
class PrintedFields {

    /** Names of choices decide conditions and are not marked. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private final Composer composer;

    PrintedFields(Composer composer) {
        this.composer = composer;
    }

    /** Words and marks in their order, without white space. A mark names its field and the format it is printed in. */
    String marked(TemplateSource source, Map<String, Object> tree) {
        return composer.compose(source, branch("", tree))
                .getElementsByTagName("body")
                .item(0)
                .getTextContent()
                .replaceAll("\\s", "");
    }

    private static Map<String, Object> branch(String path, Map<?, ?> branch) {
        Map<String, Object> marked = new LinkedHashMap<>();
        branch.forEach((name, value) -> marked.put((String) name, value(path + "." + name, value)));
        return marked;
    }

    private static Object value(String path, Object value) {
        if (value instanceof Map<?, ?> branch) {
            return branch(path, branch);
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> value(path, item)).toList();
        } else if (value instanceof String text && !CHOICE.matcher(text).matches()) {
            return "\uE000" + path + "\uE001";
        }
        return value;
    }
}
