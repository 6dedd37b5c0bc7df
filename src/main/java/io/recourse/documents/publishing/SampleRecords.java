package io.recourse.documents.publishing;

import io.recourse.documents.Printable;
import io.recourse.documents.TemplateId;
import java.util.List;

/** Filled-in records to try templates with. */
public interface SampleRecords {

    /** Different records for one template, the most ordinary first; none for a template that nothing is printed on. */
    List<Printable> of(TemplateId template);
}
