package io.recourse.documents.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Finds each service's file once: DSS asks for its parts at each signature, and Java would look through all jars. */
final class FoundServices extends ClassLoader {

    private static final FoundServices ALL = new FoundServices();

    private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

    private FoundServices() {
        super(FoundServices.class.getClassLoader());
    }

    static <T> T use(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ALL);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.enumeration(found.computeIfAbsent(name, this::find));
    }

    private List<URL> find(String name) {
        try {
            return Collections.list(super.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
