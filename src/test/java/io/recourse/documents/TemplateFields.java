package io.recourse.documents;

import io.recourse.common.Money;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

/** Follows every field that a template names, through loops and layout fragments, to the record that must have it. */
final class TemplateFields {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LOOP = Pattern.compile("(\\w+) : \\$\\{([^}]*)}");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{(\\S+) :: ([\\w-]+)(?:\\((.*)\\))?}");
    private static final Pattern DEFINITION = Pattern.compile("([\\w-]+)(?:\\((.*)\\))?");

    /** What a loop's status offers. */
    private record Loop(int count, boolean first, boolean last) {}

    private final SortedMap<String, String> files;
    private final List<String> problems = new ArrayList<>();
    private String file;

    private TemplateFields(SortedMap<String, String> files) {
        this.files = files;
    }

    /** What a designer must mend: fields that the record does not have, and branches printed as if they were texts. */
    static List<String> problems(TemplateId template, SortedMap<String, String> files, Class<?> record)
            throws Exception {
        TemplateFields fields = new TemplateFields(files);
        Map<String, Type> scope = new HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            scope.put(component.getName(), component.getGenericType());
        }
        fields.file = template.value();
        fields.visit(fields.parse(template.value()), scope);
        return fields.problems;
    }

    private void visit(Element element, Map<String, Type> outer) throws Exception {
        Map<String, Type> scope = new HashMap<>(outer);
        Matcher loop = LOOP.matcher(element.getAttribute("th:each"));
        if (loop.matches()) {
            Type list = type(loop.group(2), scope);
            scope.put(loop.group(1), list instanceof ParameterizedType type ? type.getActualTypeArguments()[0] : null);
            scope.put(loop.group(1) + "Stat", Loop.class);
        }
        for (String attribute : List.of("th:if", "th:unless", "th:switch", "th:case", "th:text")) {
            expressions(element.getAttribute(attribute)).forEach(expression -> type(expression, scope));
        }
        String replacement = element.getAttribute("th:replace");
        if (!replacement.isEmpty()) {
            visitFragment(replacement, scope);
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                expressions(text.getData()).forEach(expression -> requireText(expression, scope));
            } else if (child instanceof Element childElement) {
                visit(childElement, scope);
            }
        }
    }

    private void visitFragment(String call, Map<String, Type> scope) throws Exception {
        Matcher fragment = FRAGMENT.matcher(call);
        if (!fragment.matches() || !files.containsKey(fragment.group(1))) {
            problems.add(file + ": no layout answers to " + call);
            return;
        }
        String caller = file;
        file = fragment.group(1);
        Element definition = definition(parse(file), fragment.group(2));
        if (definition == null) {
            problems.add(caller + ": " + file + " has no part " + fragment.group(2));
        } else {
            Matcher signature = DEFINITION.matcher(definition.getAttribute("th:fragment"));
            signature.matches();
            String[] parameters = signature.group(2) == null
                    ? new String[0]
                    : signature.group(2).split(", ");
            String[] arguments = fragment.group(3) == null
                    ? new String[0]
                    : fragment.group(3).split(", ");
            Map<String, Type> inner = new HashMap<>();
            for (int i = 0; i < parameters.length; i++) {
                Matcher expression = EXPRESSION.matcher(arguments[i]);
                inner.put(parameters[i], expression.matches() ? type(expression.group(1), scope) : String.class);
            }
            visit(definition, inner);
        }
        file = caller;
    }

    private static Element definition(Element element, String name) {
        if (element.getAttribute("th:fragment").matches(Pattern.quote(name) + "(\\(.*)?")) {
            return element;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            Element found = child instanceof Element childElement ? definition(childElement, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void requireText(String expression, Map<String, Type> scope) {
        Type type = type(expression, scope);
        boolean branch = type == Money.class
                || type == LocalDate.class
                || type instanceof ParameterizedType
                || (type instanceof Class<?> record && record.isRecord() && !isText(record));
        if (branch) {
            problems.add(file + ": ${" + expression + "} holds several values; name one of them after a dot");
        }
    }

    private Type type(String expression, Map<String, Type> scope) {
        SpelNode ast = ((SpelExpression) new SpelExpressionParser().parseExpression(expression)).getAST();
        return type(ast, scope, expression);
    }

    private Type type(SpelNode node, Map<String, Type> scope, String expression) {
        if (node instanceof PropertyOrFieldReference field) {
            return step(scope, field.getName(), expression);
        }
        if (node instanceof CompoundExpression path && path.getChild(0) instanceof PropertyOrFieldReference) {
            Type type = type(path.getChild(0), scope, expression);
            for (int i = 1; i < path.getChildCount() && type != null; i++) {
                String name = ((PropertyOrFieldReference) path.getChild(i)).getName();
                type = step(fields(type), name, expression);
            }
            return type;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            type(node.getChild(i), scope, expression);
        }
        return String.class;
    }

    private Type step(Map<String, Type> fields, String name, String expression) {
        if (!fields.containsKey(name)) {
            problems.add(file + ": ${" + expression + "}: there is no field " + name);
        }
        return fields.get(name);
    }

    /** The names below a value, as {@code PrintTree} makes them. */
    private static Map<String, Type> fields(Type type) {
        Map<String, Type> fields = new HashMap<>();
        if (type == Money.class) {
            fields.putAll(Map.of("figures", String.class, "capital", String.class, "zero", boolean.class));
        } else if (type == LocalDate.class) {
            fields.putAll(Map.of("iso", String.class, "date", String.class, "formal", String.class));
        } else if (type instanceof ParameterizedType) {
            fields.put("size", int.class);
        } else if (type instanceof Class<?> record && record.isRecord() && !isText(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                fields.put(component.getName(), component.getGenericType());
            }
        }
        return fields;
    }

    private static boolean isText(Class<?> record) {
        return record == Rate.class
                || (record.getRecordComponents().length == 1
                        && record.getRecordComponents()[0].getName().equals("value"));
    }

    private static List<String> expressions(String text) {
        return EXPRESSION.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private Element parse(String path) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(files.get(path))))
                .getDocumentElement();
    }
}
