package io.recourse.engine.deployment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the files of one deployment define, by id, so that references within it can be followed.
 *
 * @param files the files' names
 * @param decisions the files in which each decision is defined
 */
record Contents(Set<String> files, Map<String, List<String>> decisions) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static Contents of(Collection<String> files, Map<String, Element> models) {
        Map<String, List<String>> decisions = new TreeMap<>();
        models.forEach((file, root) -> root.all()
                .filter(e -> e.is(DMN, "decision"))
                .forEach(e -> decisions
                        .computeIfAbsent(e.id(), id -> new ArrayList<>())
                        .add(file)));
        return new Contents(Set.copyOf(files), decisions);
    }

    /** A file's name without folder and type: the id of what it defines. */
    static String idOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.'));
    }

    boolean hasForm(String id) {
        return has(id + ".form");
    }

    boolean hasProcess(String id) {
        return has(id + ".bpmn");
    }

    boolean hasDecision(String id) {
        return decisions.containsKey(id);
    }

    /** Files of one name and decisions of one id, of which one would hide the other. */
    List<Finding> namedTwice() {
        Map<String, List<String>> byName = files.stream()
                .sorted()
                .collect(groupingBy(file -> file.substring(file.lastIndexOf('/') + 1), TreeMap::new, toList()));
        return Stream.of(byName, decisions)
                .flatMap(names -> names.entrySet().stream())
                .filter(same -> same.getValue().size() > 1)
                .map(same -> Finding.of(
                        same.getValue().get(0), "model.twice", same.getKey(), String.join(", ", same.getValue())))
                .toList();
    }

    private boolean has(String file) {
        return files.contains(file) || files.stream().anyMatch(f -> f.endsWith("/" + file));
    }
}
