package io.recourse.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models in the folder where designers work, or else those packaged with the application. */
@Component
class ModelSource {

    private static final List<String> FOLDERS = List.of("processes", "forms");
    private static final List<String> TYPES = List.of(".bpmn", ".dmn", ".form");

    private final Path folder;

    ModelSource(ModelSettings settings) {
        this.folder = Path.of(settings.folder());
    }

    /** Whether there is a folder of models, which can change while the application runs. */
    boolean isFolder() {
        return Files.isDirectory(folder.resolve("processes"));
    }

    /** @throws IOException also when a file vanishes while the folder is read */
    ModelFiles read() throws IOException {
        return isFolder() ? readFolder() : readPackaged();
    }

    private ModelFiles readFolder() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : FOLDERS) {
            Path start = folder.resolve(name);
            if (!Files.isDirectory(start)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(start)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String relative = folder.relativize(path).toString().replace('\\', '/');
                    if (isModel(relative)) {
                        files.put(relative, Files.readAllBytes(path));
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return ModelFiles.of(files);
    }

    private static ModelFiles readPackaged() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : FOLDERS) {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + name + "/**/*.*")) {
                String url = resource.getURL().getPath();
                String relative = url.substring(url.lastIndexOf("/" + name + "/") + 1);
                if (isModel(relative)) {
                    files.put(relative, resource.getContentAsByteArray());
                }
            }
        }
        return ModelFiles.of(files);
    }

    /** Hidden folders hold what the modeler needs, as its element templates. */
    private static boolean isModel(String name) {
        return TYPES.stream().anyMatch(name::endsWith)
                && Stream.of(name.split("/")).noneMatch(part -> part.startsWith("."));
    }
}
