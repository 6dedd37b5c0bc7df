package io.recourse.documents.publishing;

import io.recourse.documents.template.Composer;
import io.recourse.documents.template.TemplateSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds which fields a template prints: each text is marked, and the marks are looked for on the paper. */
@Component
class PrintedFields {

    private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

    /** Names of choices decide conditions and are not marked. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private static final Set<String> FORMATS = Set.of("figures", "capital", "iso", "date", "formal", "english");

    private final Composer composer;

    PrintedFields(Composer composer) {
        this.composer = composer;
    }

    /** The words that stand whatever the record holds, without white space: its fields are left out. */
    String wording(TemplateSource source, Map<String, Object> tree) {
        return MARK.matcher(text(source, tree, new Marking())).replaceAll("").replaceAll("\\s", "");
    }

    /** Their paths, as {@code owed.total}, without the format that an amount or a date is printed in. */
    Set<String> of(TemplateSource source, Map<String, Object> tree) {
        Marking marking = new Marking();
        return marking.read(text(source, tree, marking));
    }

    private String text(TemplateSource source, Map<String, Object> tree, Marking marking) {
        return composer.compose(source, marking.branch("", tree))
                .getElementsByTagName("body")
                .item(0)
                .getTextContent();
    }

    private static final class Marking {

        private final List<String> paths = new ArrayList<>();

        private Map<String, Object> branch(String path, Map<?, ?> branch) {
            Map<String, Object> marked = new LinkedHashMap<>();
            branch.forEach((name, value) -> {
                String below = FORMATS.contains(name) ? path : (path.isEmpty() ? "" : path + ".") + name;
                marked.put((String) name, value(below, value));
            });
            return marked;
        }

        private Object value(String path, Object value) {
            if (value instanceof Map<?, ?> branch) {
                return branch(path, branch);
            } else if (value instanceof List<?> list) {
                return list.stream().map(item -> value(path, item)).toList();
            } else if (value instanceof String text && !CHOICE.matcher(text).matches()) {
                paths.add(path);
                return "\uE000" + (paths.size() - 1) + "\uE001";
            }
            return value;
        }

        private Set<String> read(String text) {
            Set<String> printed = new TreeSet<>();
            MARK.matcher(text).results().forEach(mark -> printed.add(paths.get(Integer.parseInt(mark.group(1)))));
            return printed;
        }
    }
}
