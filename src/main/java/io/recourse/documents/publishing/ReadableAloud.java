package io.recourse.documents.publishing;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What PDF/UA-1 (ISO 14289-1, 7) asks of a document that its template decides: language, title, headings, tables' heads. */
final class ReadableAloud {

    private ReadableAloud() {}

    static List<TemplateProblem> problems(String path, Document xhtml) {
        List<TemplateProblem> problems = new ArrayList<>();
        Element root = xhtml.getDocumentElement();
        if (!root.getAttribute("lang").matches("[a-z]{2}(-[A-Z]{2})?")) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.language", root.getAttribute("lang")));
        }
        if (xhtml.getElementsByTagName("title").item(0).getTextContent().isBlank()) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.title"));
        }
        if (!describes(xhtml.getElementsByTagName("meta"))) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.description"));
        }
        headings(path, xhtml.getElementsByTagName("*"), problems);
        NodeList heads = xhtml.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            if (!((Element) heads.item(i)).getAttribute("scope").matches("row|col")) {
                problems.add(TemplateProblem.at(
                        path,
                        0,
                        "template.problem.scope",
                        heads.item(i).getTextContent().strip()));
            }
        }
        return problems;
    }

    private static boolean describes(NodeList metas) {
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            if (meta.getAttribute("name").equals("subject")
                    && !meta.getAttribute("content").isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static void headings(String path, NodeList elements, List<TemplateProblem> problems) {
        int level = 0;
        for (int i = 0; i < elements.getLength(); i++) {
            String name = ((Element) elements.item(i)).getTagName();
            if (name.matches("h[1-3]")) {
                int next = name.charAt(1) - '0';
                if (next > level + 1) {
                    problems.add(TemplateProblem.at(
                            path,
                            0,
                            "template.problem.heading",
                            elements.item(i).getTextContent().strip(),
                            name,
                            level + 1));
                }
                level = next;
            }
        }
        if (level == 0) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.no-heading"));
        }
    }
}
