package io.recourse.engine.deployment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the files of one deployment define, by id, so that references within it can be followed. */
record Contents(Set<String> files, Set<String> decisions) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static Contents of(Collection<String> files, Collection<Element> models) {
        return new Contents(
                Set.copyOf(files),
                models.stream()
                        .flatMap(Element::all)
                        .filter(e -> e.is(DMN, "decision"))
                        .map(Element::id)
                        .collect(toSet()));
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
        return decisions.contains(id);
    }

    List<Finding> namedTwice() {
        return files.stream().collect(groupingBy(file -> file.substring(file.lastIndexOf('/') + 1))).entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> Finding.of(
                        same.getValue().stream().sorted().findFirst().orElseThrow(),
                        "model.file.twice",
                        String.join(", ", same.getValue().stream().sorted().toList())))
                .toList();
    }

    private boolean has(String file) {
        return files.contains(file) || files.stream().anyMatch(f -> f.endsWith("/" + file));
    }
}
