package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;

/** What a template may be written with, to be told before it is filled. */
public final class Sandbox {

    /** How many elements may stand in each other. */
    public static final int DEEPEST = XhtmlCheck.DEEPEST;

    private static final String PREFIX = "th:";

    private Sandbox() {}

    public static boolean allowsElement(String name) {
        return XhtmlCheck.ELEMENTS.contains(name) || name.equals(PREFIX + "block");
    }

    public static boolean allowsAttribute(String name) {
        return name.startsWith(PREFIX)
                ? TemplateDialect.ATTRIBUTES.contains(name.substring(PREFIX.length()))
                : XhtmlCheck.allowsAttribute(name) || name.equals("xmlns:th");
    }

    /** @throws Refused with code {@code document.template-forbidden}, its last argument being the mark that is not allowed */
    public static void requireHarmless(String path, String text) {
        Composer.requireHarmless(path, text);
    }

    /** @throws Refused with code {@code document.template-forbidden}, its second argument being the rule that is not allowed */
    public static void requireHarmlessStyle(String css) {
        StyleCheck.check(new TemplateId("some/style"), css);
    }
}
