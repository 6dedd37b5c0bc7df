package io.recourse.documents.publishing;

import io.recourse.documents.TemplateId;
import io.recourse.documents.WordingRules;
import io.recourse.documents.template.ForbiddenWords;
import io.recourse.documents.template.MessageText;
import io.recourse.documents.template.RequiredContents;
import io.recourse.documents.template.TemplateFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Whether the text of a message may be used: its fields and no others, all that must be said, nothing that may not. */
@Component
class MessageCheck {

    /** A field's place, or a brace that makes none. */
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}|[{}]");

    /** Longer ones arrive in more than seven parts on a telephone. */
    private static final int LONGEST = 500;

    private final TemplateFiles product;
    private final RequiredContents requiredContents;
    private final ForbiddenWords forbiddenWords;
    private final WordingRules wording;

    MessageCheck(
            TemplateFiles product,
            RequiredContents requiredContents,
            ForbiddenWords forbiddenWords,
            WordingRules wording) {
        this.product = product;
        this.requiredContents = requiredContents;
        this.forbiddenWords = forbiddenWords;
        this.wording = wording;
    }

    /** The fields that a text may print: the product's own text lists them, for the application fills no others. */
    Set<String> fields(String path) {
        return MessageText.of(product.texts().get(path)).declared();
    }

    List<TemplateProblem> problems(String path, String text) {
        List<TemplateProblem> problems = new ArrayList<>();
        MessageText message = MessageText.of(text);
        if (message.subject().isBlank() || message.body().isBlank()) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.message-empty"));
        }
        int length = message.subject().length() + message.body().length();
        if (length > LONGEST) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.message-long", length, LONGEST));
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#")) {
                checkLine(path, i + 1, lines.get(i), problems);
            }
        }
        requiredContents
                .gaps(new TemplateId(path), message)
                .forEach(gap -> problems.add(
                        TemplateProblem.at(path, 0, gap.code(), gap.arguments().toArray())));
        return problems;
    }

    private void checkLine(String path, int number, String line, List<TemplateProblem> problems) {
        Matcher braces = BRACES.matcher(line);
        while (braces.find()) {
            if (braces.group(1) == null) {
                problems.add(TemplateProblem.at(path, number, "template.problem.message-brace", braces.group()));
            } else if (!fields(path).contains(braces.group(1))) {
                problems.add(TemplateProblem.at(
                        path, number, "template.problem.field-unknown", braces.group(), braces.group(1)));
            }
        }
        forbiddenWords
                .in(path, line)
                .forEach(found -> problems.add(TemplateProblem.at(
                        path,
                        number,
                        "template.problem.message-forbidden",
                        found.word(),
                        new DefaultMessageSourceResolvable("document.law." + found.law()))));
        wording.broken(line)
                .forEach(rule -> problems.add(TemplateProblem.at(
                        path, number, "template.problem.message-unlawful", new DefaultMessageSourceResolvable(rule))));
    }
}
