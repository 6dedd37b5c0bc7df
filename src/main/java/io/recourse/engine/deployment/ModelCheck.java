package io.recourse.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Says what is wrong with the files of one deployment: what could run code, and what a designer forgot. The files must
 * be complete, since processes, decisions and forms refer to each other within their deployment.
 */
public final class ModelCheck {

    private static final int LARGEST_FILE = 2_000_000;
    private static final int MOST_FINDINGS = 100;

    private final KnownBeans beans;

    public ModelCheck(KnownBeans beans) {
        this.beans = beans;
    }

    /**
     * Checks the files of one deployment.
     *
     * @param resources file names, as {@code processes/reminder/reminder.bpmn}, and their bytes
     * @return what must be mended, in the order of the files, at most 100 findings; empty when all may be deployed
     */
    public List<Finding> check(Map<String, byte[]> resources) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Element> models = new TreeMap<>();
        Map<String, byte[]> forms = new TreeMap<>();
        new TreeMap<>(resources).forEach((name, bytes) -> {
            if (bytes.length > LARGEST_FILE) {
                findings.add(Finding.of(name, "model.too-large", LARGEST_FILE / 1_000_000));
            } else if (name.endsWith(".form")) {
                forms.put(name, bytes);
            } else if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                read(name, bytes, models, findings);
            } else {
                findings.add(Finding.of(name, "model.type.unknown"));
            }
        });
        Contents contents = Contents.of(resources.keySet(), models);
        findings.addAll(contents.namedTwice());
        forms.forEach((name, bytes) -> findings.addAll(new FormCheck(name).check(bytes)));
        models.forEach((name, root) -> {
            root.withRepeatedId()
                    .map(element -> Finding.of(name, element, "model.id.twice", element.id()))
                    .forEach(findings::add);
            findings.addAll(
                    name.endsWith(".bpmn")
                            ? new ProcessCheck(name, contents, beans).check(root)
                            : new DecisionCheck(name, beans).check(root));
        });
        return findings.stream().distinct().limit(MOST_FINDINGS).toList();
    }

    private static void read(String name, byte[] bytes, Map<String, Element> models, List<Finding> findings) {
        try {
            models.put(name, ModelXml.read(bytes));
        } catch (SAXParseException e) {
            String reason = String.valueOf(e.getMessage());
            findings.add(
                    reason.contains("DOCTYPE")
                            ? Finding.of(name, "model.xml.doctype", e.getLineNumber())
                            : Finding.of(name, "model.xml.malformed", e.getLineNumber(), reason));
        } catch (SAXException e) {
            findings.add(Finding.of(name, "model.xml.malformed", 0, String.valueOf(e.getMessage())));
        }
    }
}
