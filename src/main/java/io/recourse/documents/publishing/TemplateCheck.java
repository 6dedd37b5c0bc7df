package io.recourse.documents.publishing;

import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Printable;
import io.recourse.documents.Typesetting;
import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.template.Composer;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.RequiredContents;
import io.recourse.documents.template.TemplateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Whether a template may be used: its record's fields and no others, all that the law asks for, valid for the archive. */
@Component
class TemplateCheck {

    /** The Supreme Court's element forms, whose wording and order stay (法〔2025〕82号). */
    private static final String COURT_FORM = "_layout/claim-form";

    private final Composer composer;
    private final Typesetting typesetting;
    private final PrintedFields printedFields;
    private final RequiredContents requiredContents;

    TemplateCheck(
            Composer composer,
            Typesetting typesetting,
            PrintedFields printedFields,
            RequiredContents requiredContents) {
        this.composer = composer;
        this.typesetting = typesetting;
        this.printedFields = printedFields;
        this.requiredContents = requiredContents;
    }

    /** What the template says of fields that its record does not have. */
    List<TemplateProblem> fields(TemplateSource source, Printable sample) {
        try {
            return TemplateFields.problems(source.id(), source.files(), sample.getClass());
        } catch (SAXException e) {
            return List.of(TemplateProblem.at(source.id().value(), 0, "template.problem.malformed", e.getMessage()));
        }
    }

    /** What is missing on the paper: what the law demands, and in a court's form all that the product's template has. */
    List<TemplateProblem> contents(TemplateSource source, TemplateSource product, Printable sample) {
        List<TemplateProblem> problems = new ArrayList<>();
        String path = source.id().value();
        Map<String, Object> tree = PrintTree.of((Record) sample);
        try {
            Document composed = composer.compose(source, tree);
            problems.addAll(ReadableAloud.problems(path, composed));
            boolean courtForm = product.files().get(path).contains(COURT_FORM);
            if (courtForm && !printedFields.marked(source, tree).equals(printedFields.marked(product, tree))) {
                problems.add(TemplateProblem.at(path, 0, "template.problem.court-form"));
            }
            requiredContents.check(source.id(), composed, tree);
        } catch (Refused refused) {
            problems.add(TemplateProblem.of(path, refused));
        } catch (InvalidFields lacking) {
            add(lacking, path, problems);
        }
        return problems;
    }

    /** Sets it; what goes wrong is added to the problems, and then there may be nothing to show. */
    Rendered print(TemplateSource source, Printable sample, List<TemplateProblem> problems) {
        String path = source.id().value();
        try {
            Rendered rendered = typesetting.set(source, PrintTree.of((Record) sample));
            rendered.warnings().stream()
                    .distinct()
                    .forEach(warning -> problems.add(TemplateProblem.at(path, 0, "template.problem.warning", warning)));
            return rendered;
        } catch (Refused refused) {
            problems.add(TemplateProblem.of(path, refused));
        } catch (InvalidFields invalid) {
            add(invalid, path, problems);
        } catch (RuntimeException renderer) {
            problems.add(TemplateProblem.at(path, 0, "template.problem.unprintable"));
        }
        return null;
    }

    private static void add(InvalidFields invalid, String path, List<TemplateProblem> problems) {
        invalid.errors()
                .forEach(error -> problems.add(TemplateProblem.at(
                        path, 0, error.code(), error.arguments().toArray())));
    }

    /** Whether a template is printed with the text of that file. */
    static boolean uses(TemplateSource source, String path) {
        return source.id().value().equals(path)
                || (source.files().containsKey(path)
                        && source.files().entrySet().stream()
                                .anyMatch(file -> !file.getKey().equals(path)
                                        && file.getValue().contains("{" + path + " ")));
    }
}
