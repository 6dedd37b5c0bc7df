package io.recourse.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * The list of what a kind of model may contain: elements, their attributes and text, and the form of each value. What
 * is not listed is refused.
 */
final class Allowed {

    private static final Slot NO_TEXT = (value, beans) -> {
        Optional<String> expression = Slot.BY_NAME.get("text").refuses(value, beans);
        return value.isBlank() ? Optional.empty() : expression.or(() -> Optional.of("model.text.unknown"));
    };

    static final Allowed IN_PROCESSES = new Allowed("bpmn.allowed");
    static final Allowed IN_DECISIONS = new Allowed("dmn.allowed");

    private record Rule(Map<QName, Slot> attributes, Slot text) {}

    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, String> explained = new HashMap<>();
    private final Map<QName, Rule> rules = new HashMap<>();

    private Allowed(String list) {
        try (InputStream in = Allowed.class.getResourceAsStream(list)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .forEach(words -> read(words.get(0), words.get(1), words.subList(2, words.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in the tree that the list does not allow. */
    List<Finding> refuse(String resource, Element root, KnownBeans beans) {
        List<Finding> findings = new ArrayList<>();
        refuse(resource, root, beans, findings);
        return findings;
    }

    private void refuse(String resource, Element element, KnownBeans beans, List<Finding> findings) {
        Rule rule = rules.get(element.name());
        if (rule == null) {
            findings.add(unknown(resource, element, element.name(), "model.element.unknown"));
            return;
        }
        element.attributes().forEach((name, value) -> {
            Slot slot = rule.attributes().get(name);
            if (slot == null) {
                findings.add(unknown(resource, element, name, "model.attribute.unknown"));
            } else {
                slot.refuses(value, beans)
                        .ifPresent(code -> findings.add(Finding.of(resource, element, code, display(name), value)));
            }
        });
        String text = element.text();
        rule.text()
                .refuses(text.strip(), beans)
                .ifPresent(code -> findings.add(Finding.of(resource, element, code, display(element.name()), text)));
        element.children().forEach(child -> refuse(resource, child, beans, findings));
    }

    private Finding unknown(String resource, Element element, QName name, String otherwise) {
        String displayed = display(name);
        return Finding.of(resource, element, explained.getOrDefault(displayed, otherwise), displayed);
    }

    private String display(QName name) {
        return namespaces.entrySet().stream()
                .filter(n -> n.getValue().equals(name.getNamespaceURI()))
                .map(n -> n.getKey().equals("-") ? "" : n.getKey() + ":")
                .findFirst()
                .orElseGet(() -> name.getNamespaceURI().isEmpty() ? "" : "{" + name.getNamespaceURI() + "}")
                .concat(name.getLocalPart());
    }

    private void read(String what, String name, List<String> rest) {
        switch (what) {
            case "namespace" -> namespaces.put(name, rest.get(0));
            case "explain" -> rest.forEach(forbidden -> explained.put(forbidden, "model.forbidden." + name));
            case "group" -> groups.put(name, rest);
            case "element" -> rules.put(qualified(name, namespaces.get("-")), rule(rest));
            default -> throw new IllegalStateException("unknown word in the list of what is allowed: " + what);
        }
    }

    private Rule rule(List<String> words) {
        Map<QName, Slot> attributes = new HashMap<>();
        Slot text = NO_TEXT;
        for (String word : words.stream()
                .flatMap(w -> groups.getOrDefault(w, List.of(w)).stream())
                .toList()) {
            String[] nameAndSlot = word.split("=");
            Slot slot = Optional.ofNullable(Slot.BY_NAME.get(nameAndSlot[1])).orElseThrow();
            if (nameAndSlot[0].equals("text()")) {
                text = slot;
            } else {
                attributes.put(qualified(nameAndSlot[0], ""), slot);
            }
        }
        return new Rule(attributes, text);
    }

    private QName qualified(String name, String otherwise) {
        int colon = name.indexOf(':');
        return colon < 0
                ? new QName(otherwise, name)
                : new QName(
                        Optional.of(namespaces.get(name.substring(0, colon))).orElseThrow(), name.substring(colon + 1));
    }
}
