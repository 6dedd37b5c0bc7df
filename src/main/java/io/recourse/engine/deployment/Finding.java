package io.recourse.engine.deployment;

import java.util.List;

/**
 * One thing that is wrong with a model, so that it cannot be deployed.
 *
 * @param resource the file
 * @param elementId the id of the element it is about, or of the nearest one around it; empty when it is about the file
 * @param elementName that element's name; empty when it has none
 * @param code a key of {@code messages/engine-deployment.properties}
 * @param arguments what fills the sentence's places
 */
public record Finding(String resource, String elementId, String elementName, String code, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 240;

    public Finding {
        arguments = arguments.stream().map(Finding::shorten).toList();
    }

    static Finding of(String resource, String code, Object... arguments) {
        return new Finding(resource, "", "", code, texts(arguments));
    }

    static Finding of(String resource, Element element, String code, Object... arguments) {
        Element place = element.nearest();
        return new Finding(resource, shorten(place.id()), shorten(place.title()), code, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ARGUMENT ? line : line.substring(0, LONGEST_ARGUMENT) + "…";
    }
}
