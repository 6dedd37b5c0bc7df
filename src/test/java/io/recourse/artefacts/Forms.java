package io.recourse.artefacts;

import java.util.List;
import java.util.Optional;

/** The forms of the folder forms/. */
record Forms(List<FormFile> all) {

    /** The name that a task's form must have: the task's id in kebab-case. */
    static String named(String taskId) {
        return taskId.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    Optional<FormFile> find(String process, String name) {
        return all.stream()
                .filter(form -> form.path().equals("forms/" + process + "/" + name + ".form"))
                .findFirst();
    }
}
