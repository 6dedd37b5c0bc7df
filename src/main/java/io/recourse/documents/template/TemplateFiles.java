package io.recourse.documents.template;

import io.recourse.documents.TemplateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The product's own templates and texts: in the folder where the application was started, or else packaged with it. */
@Component
public class TemplateFiles {

    private static final String FOLDER = "document-templates/";

    private final String location;
    private volatile SortedMap<String, String> texts;

    @Autowired
    TemplateFiles(@Value("${recourse.models.folder:.}") Path folder) {
        this(
                Files.isDirectory(folder.resolve(FOLDER))
                        ? folder.resolve(FOLDER)
                                .toAbsolutePath()
                                .normalize()
                                .toUri()
                                .toString()
                        : "classpath:" + FOLDER);
    }

    /** @param location a Spring resource location that ends with {@code document-templates/} */
    public TemplateFiles(String location) {
        this.location = location;
        this.texts = read();
    }

    /** Whether they can change while the application runs. */
    public boolean isFolder() {
        return location.startsWith("file:");
    }

    /** All files as they were last taken: text by path without the ending. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /** Takes the files as they are now. */
    public void take(SortedMap<String, String> now) {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(now));
    }

    /** @throws io.recourse.common.Refused with code {@code document.template-unknown} */
    public TemplateSource current(TemplateId id) {
        return TemplateSource.among(texts, id);
    }

    /** The templates of documents; translations are parts of theirs. */
    public Set<TemplateId> ids() {
        return texts.keySet().stream()
                .filter(path -> !TemplateSource.isLayout(path)
                        && !TemplateSource.isTranslation(path)
                        && !TemplateSource.isMessage(path))
                .map(TemplateId::new)
                .collect(Collectors.toSet());
    }

    /** @throws UncheckedIOException also when a file vanishes meanwhile */
    public SortedMap<String, String> read() {
        SortedMap<String, String> found = new TreeMap<>();
        try {
            for (String kind : List.of("*/*.html", "*/*/*.txt")) {
                for (Resource resource : new PathMatchingResourcePatternResolver().getResources(location + kind)) {
                    String url = resource.getURL().toString();
                    String path = url.substring(url.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1);
                    found.put(
                            path.replaceFirst("\\.(html|txt)$", ""),
                            resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the document templates at " + location, e);
        }
        return found;
    }
}
