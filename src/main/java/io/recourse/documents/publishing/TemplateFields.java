package io.recourse.documents.publishing;

import io.recourse.documents.TemplateId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.expression.ExpressionException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Follows every field that a template names, through loops and layout fragments, to the record that must have it. */
final class TemplateFields {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LOOP = Pattern.compile("(\\w+) : \\$\\{([^}]*)}");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{(\\S+) :: ([\\w-]+)(?:\\((.*)\\))?}");
    private static final Pattern DEFINITION = Pattern.compile("([\\w-]+)(?:\\((.*)\\))?");

    private final SortedMap<String, String> files;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private String file;
    private int line;

    private TemplateFields(SortedMap<String, String> files) {
        this.files = files;
    }

    /** Fields that the record does not have, branches printed as if they were texts, parts that no layout has. */
    static List<TemplateProblem> problems(TemplateId template, SortedMap<String, String> files, Class<?> record)
            throws SAXException {
        TemplateFields fields = new TemplateFields(files);
        Map<String, Type> scope = new HashMap<>(FieldTypes.below(record));
        fields.file = template.value();
        fields.visit(fields.parse(template.value()), scope);
        return fields.problems;
    }

    private void visit(Element element, Map<String, Type> outer) throws SAXException {
        Map<String, Type> scope = new HashMap<>(outer);
        line = LinedXml.line(element);
        Matcher loop = LOOP.matcher(element.getAttribute("th:each"));
        if (loop.matches()) {
            Type list = type(loop.group(2), scope);
            scope.put(loop.group(1), list instanceof ParameterizedType type ? type.getActualTypeArguments()[0] : null);
            scope.put(loop.group(1) + "Stat", FieldTypes.Loop.class);
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
                expressions(text, scope);
            } else if (child instanceof Element childElement) {
                visit(childElement, scope);
            }
        }
    }

    private void visitFragment(String call, Map<String, Type> scope) throws SAXException {
        Matcher fragment = FRAGMENT.matcher(call);
        if (!fragment.matches() || !files.containsKey(fragment.group(1))) {
            add("template.problem.layout-unknown", call);
            return;
        }
        String caller = file;
        file = fragment.group(1);
        Element definition = definition(parse(file), fragment.group(2));
        if (definition == null) {
            file = caller;
            add("template.problem.part-unknown", fragment.group(1), fragment.group(2));
        } else {
            Matcher signature = DEFINITION.matcher(definition.getAttribute("th:fragment"));
            signature.matches();
            String[] parameters = signature.group(2) == null
                    ? new String[0]
                    : signature.group(2).split(", ");
            String[] arguments = fragment.group(3) == null
                    ? new String[0]
                    : fragment.group(3).split(", ");
            if (arguments.length != parameters.length) {
                file = caller;
                add("template.problem.part-arguments", fragment.group(2), parameters.length, arguments.length);
                return;
            }
            // A part without parameters, as a translation, reads what its caller reads
            Map<String, Type> inner = new HashMap<>(signature.group(2) == null ? scope : Map.of());
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

    private void expressions(Text text, Map<String, Type> scope) {
        Matcher expression = EXPRESSION.matcher(text.getData());
        while (expression.find()) {
            line = LinedXml.line(text) + SourceCheck.lines(text.getData(), expression.start());
            if (FieldTypes.isBranch(type(expression.group(1), scope))) {
                add("template.problem.several-values", expression.group(1));
            }
        }
    }

    private void add(String code, Object... arguments) {
        TemplateProblem problem = TemplateProblem.at(file, line, code, arguments);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private Type type(String expression, Map<String, Type> scope) {
        try {
            SpelNode ast = ((SpelExpression) new SpelExpressionParser().parseExpression(expression)).getAST();
            return type(ast, scope, expression);
        } catch (ExpressionException e) {
            add("document.template-expression", expression);
            return null;
        }
    }

    private Type type(SpelNode node, Map<String, Type> scope, String expression) {
        if (node instanceof PropertyOrFieldReference field) {
            return step(scope, field.getName(), expression);
        }
        if (isPath(node)) {
            SpelNode path = node;
            Type type = type(path.getChild(0), scope, expression);
            for (int i = 1; i < path.getChildCount() && type != null; i++) {
                String name = ((PropertyOrFieldReference) path.getChild(i)).getName();
                type = step(FieldTypes.below(type), name, expression);
            }
            return type;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            type(node.getChild(i), scope, expression);
        }
        return String.class;
    }

    private static boolean isPath(SpelNode node) {
        return node instanceof CompoundExpression
                && IntStream.range(0, node.getChildCount())
                        .allMatch(i -> node.getChild(i) instanceof PropertyOrFieldReference);
    }

    private Type step(Map<String, Type> fields, String name, String expression) {
        if (!fields.containsKey(name)) {
            add("template.problem.field-unknown", expression, name);
        }
        return fields.get(name);
    }

    private static List<String> expressions(String text) {
        return EXPRESSION.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private Element parse(String path) throws SAXException {
        return LinedXml.parse(files.get(path)).getDocumentElement();
    }
}
