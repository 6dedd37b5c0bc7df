package io.recourse.documents.publishing;

import io.recourse.common.Refused;
import java.util.List;

/** A changed template was not published. */
public class TemplateFaulty extends Refused {

    private final transient List<TemplateProblem> problems;

    TemplateFaulty(List<TemplateProblem> problems) {
        super("template.faulty", problems.size());
        this.problems = problems;
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
