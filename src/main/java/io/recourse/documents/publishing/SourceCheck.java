package io.recourse.documents.publishing;

import io.recourse.common.Refused;
import io.recourse.documents.template.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What is wrong with one file as it is written, before it is filled: found with its line. */
final class SourceCheck {

    private static final Pattern UNCLOSED = Pattern.compile("element type \"([^\"]+)\" must be terminated");

    private final String path;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private SourceCheck(String path) {
        this.path = path;
    }

    static List<TemplateProblem> problems(String path, String text) {
        SourceCheck check = new SourceCheck(path);
        try {
            Sandbox.requireHarmless(path, text);
            check.visit(LinedXml.parse(text).getDocumentElement(), 1);
        } catch (Refused refused) {
            check.add(lineOf(refused, text), refused);
        } catch (SAXException broken) {
            check.add(broken);
        }
        return check.problems;
    }

    private void visit(Element element, int depth) {
        String name = element.getTagName();
        int line = LinedXml.line(element);
        if (!Sandbox.allowsElement(name) || depth > Sandbox.DEEPEST) {
            problems.add(TemplateProblem.at(path, line, "template.problem.element", name));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.item(i).getNodeName();
            if (!Sandbox.allowsAttribute(attribute)) {
                problems.add(TemplateProblem.at(path, line, "template.problem.attribute", attribute, name));
            }
        }
        if (name.equals("style") && element.getTextContent().indexOf("[[") < 0) {
            try {
                Sandbox.requireHarmlessStyle(element.getTextContent());
            } catch (Refused refused) {
                String rule = String.valueOf(refused.arguments()[1]);
                int within = Math.max(0, element.getTextContent().indexOf(rule));
                int start = element.getFirstChild() == null ? line : LinedXml.line(element.getFirstChild());
                problems.add(TemplateProblem.at(
                        path, start + lines(element.getTextContent(), within), "template.problem.style", rule));
            }
        }
        for (Node child = element.getFirstChild();
                child != null && depth <= Sandbox.DEEPEST;
                child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                visit(inner, depth + 1);
            }
        }
    }

    private void add(SAXException broken) {
        int line = broken instanceof SAXParseException located ? located.getLineNumber() : 0;
        Matcher unclosed = UNCLOSED.matcher(String.valueOf(broken.getMessage()));
        problems.add(
                unclosed.find()
                        ? TemplateProblem.at(path, line, "template.problem.unclosed", unclosed.group(1))
                        : TemplateProblem.at(path, line, "template.problem.malformed", broken.getMessage()));
    }

    private void add(int line, Refused refused) {
        problems.add(TemplateProblem.at(path, line, refused.code(), refused.arguments()));
    }

    /** The mark that is not allowed is the last argument of such a refusal. */
    private static int lineOf(Refused refused, String text) {
        Object[] arguments = refused.arguments();
        int at = arguments.length == 0 ? -1 : text.indexOf(String.valueOf(arguments[arguments.length - 1]));
        return at < 0 ? 0 : 1 + lines(text, at);
    }

    static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
