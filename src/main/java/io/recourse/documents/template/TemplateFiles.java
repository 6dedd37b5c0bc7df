package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates that this installation prints with, read once at start. */
@Component
public class TemplateFiles {

    private static final String LAYOUT = "_layout/";

    private final SortedMap<String, String> files;

    /** @param location a Spring resource location that ends with a slash */
    public TemplateFiles(@Value("${recourse.documents.templates:classpath:document-templates/}") String location) {
        this.files = read(location);
    }

    /** @throws Refused with code {@code document.template-unknown} */
    public TemplateSource current(TemplateId id) {
        if (!files.containsKey(id.value())) {
            throw new Refused("document.template-unknown", id.value());
        }
        SortedMap<String, String> own = new TreeMap<>(files);
        own.keySet().removeIf(path -> !path.equals(id.value()) && !path.startsWith(LAYOUT));
        return new TemplateSource(id, own);
    }

    public Set<TemplateId> ids() {
        return files.keySet().stream()
                .filter(path -> !path.startsWith(LAYOUT))
                .map(TemplateId::new)
                .collect(Collectors.toSet());
    }

    private static SortedMap<String, String> read(String location) {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            String folder = "/document-templates/";
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(location + "*/*.html")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf(folder) + folder.length(), url.length() - ".html".length());
                files.put(path, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the document templates at " + location, e);
        }
        return files;
    }
}
