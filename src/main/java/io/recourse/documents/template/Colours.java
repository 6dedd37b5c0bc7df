package io.recourse.documents.template;

import java.util.regex.Pattern;

/** Which colours leave a printed text readable: dark letters and lines on light grounds. */
final class Colours {

    private static final Pattern SIX_DIGITS = Pattern.compile("#[0-9a-fA-F]{6}");

    /** WCAG's 4.5 to 1 against white. */
    private static final double DARK = 1.05 / 4.5 - 0.05;

    private static final double LIGHT = 0.75;

    private Colours() {}

    /** @param property a property that ends in {@code color} */
    static boolean areReadable(String property, String value) {
        if (!SIX_DIGITS.matcher(value).matches()) {
            return false;
        }
        double luminance = 0.2126 * linear(value.substring(1, 3))
                + 0.7152 * linear(value.substring(3, 5))
                + 0.0722 * linear(value.substring(5, 7));
        return switch (property) {
            case "color" -> luminance <= DARK;
            case "background-color" -> luminance >= LIGHT;
            default -> true;
        };
    }

    /** As sRGB defines it. */
    private static double linear(String hexadecimal) {
        double part = Integer.parseInt(hexadecimal, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
