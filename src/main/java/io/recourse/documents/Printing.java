package io.recourse.documents;

import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.TemplateFiles;
import org.springframework.stereotype.Component;

/** Prints a record on its current template without keeping it: what is only a part of something larger. */
@Component
public class Printing {

    private final TemplateFiles templates;
    private final Typesetting typesetting;

    Printing(TemplateFiles templates, Typesetting typesetting) {
        this.templates = templates;
        this.typesetting = typesetting;
    }

    /** @throws io.recourse.common.InvalidFields naming each field with a character that no font has */
    public Rendered print(Printable record) {
        return typesetting.set(templates.current(TemplateId.of(record.getClass())), PrintTree.of((Record) record));
    }
}
