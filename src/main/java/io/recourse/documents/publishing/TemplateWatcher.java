package io.recourse.documents.publishing;

import io.recourse.documents.template.TemplateFiles;
import io.recourse.documents.template.TemplateSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes what is saved in the folder of templates. A change counts when two looks, a second apart, find the same; files
 * that no document could be made with are left, and those taken before stay.
 */
@Component
class TemplateWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateWatcher.class);

    private final TemplateFiles files;
    private SortedMap<String, String> seen = new TreeMap<>();
    private SortedMap<String, String> tried;

    TemplateWatcher(TemplateFiles files) {
        this.files = files;
        this.tried = files.texts();
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (!files.isFolder()) {
            return;
        }
        try {
            SortedMap<String, String> before = seen;
            seen = files.read();
            if (seen.equals(before) && !seen.equals(tried)) {
                tried = seen;
                take(seen);
            }
        } catch (RuntimeException stillChanging) {
            seen = new TreeMap<>();
        }
    }

    private void take(SortedMap<String, String> now) {
        List<TemplateProblem> problems = now.entrySet().stream()
                .filter(file -> !file.getValue().equals(files.texts().get(file.getKey())))
                .filter(file -> !TemplateSource.isMessage(file.getKey()))
                .flatMap(file -> SourceCheck.problems(file.getKey(), file.getValue()).stream())
                .toList();
        if (problems.isEmpty()) {
            files.take(now);
            LOG.info("Document templates were read again");
        } else {
            LOG.error("Document templates were not taken; those read before stay: {}", problems);
        }
    }
}
