package io.recourse.studio.samples;

import io.recourse.documents.Printable;
import io.recourse.documents.TemplateId;
import io.recourse.documents.publishing.SampleRecords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Publishing tries a template with everybody. */
@Component
class StudioSamples implements SampleRecords {

    @Override
    public List<Printable> of(TemplateId template) {
        return Arrays.stream(Sample.values())
                .map(sample -> sample.of(template))
                .flatMap(Optional::stream)
                .toList();
    }
}
