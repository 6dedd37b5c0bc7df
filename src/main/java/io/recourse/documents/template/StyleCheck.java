package io.recourse.documents.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of CSS that a document may be set with: pages of A4, rules of known properties, and lengths that fit a page. It
 * can name no address, hide no text, and make neither a page too small to hold a line nor a line higher than a page.
 */
final class StyleCheck {

    private static final int LONGEST = 60_000;
    private static final int LONGEST_HEAD = 300;
    private static final Pattern STRING = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'");
    private static final Pattern PAGE = Pattern.compile("@page(\\s+[a-z]+|\\s*:\\s*(first|left|right|blank))?");
    private static final Pattern MARGIN_BOX =
            Pattern.compile("@(top|bottom|left|right)-(left|center|right|top|middle|bottom)(-corner)?");
    private static final Pattern SELECTOR =
            Pattern.compile("([\\w.#*>+,\\s-]|:(first-child|last-child|nth-child\\([\\w+ ]{1,8}\\)))+");
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]+)\\(\\s*([\\w-]*)\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d*\\.?\\d+)([a-z%]*)");

    /** Besides those whose names begin with margin, padding or border. */
    private static final Set<String> PROPERTIES = Set.of(
            "size",
            "width",
            "min-width",
            "max-width",
            "height",
            "min-height",
            "color",
            "background-color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "letter-spacing",
            "line-height",
            "text-align",
            "text-decoration",
            "text-indent",
            "vertical-align",
            "white-space",
            "word-wrap",
            "table-layout",
            "caption-side",
            "empty-cells",
            "list-style-type",
            "orphans",
            "page",
            "widows",
            "page-break-after",
            "page-break-before",
            "page-break-inside",
            "position",
            "content",
            "-fs-max-justification-inter-char",
            "-fs-max-justification-inter-word",
            "-fs-page-break-min-height",
            "-fs-keep-with-inline",
            "-fs-table-paginate");

    /** The same style sheet comes with every document of a template. */
    private static final Cache<String, Boolean> HARMLESS =
            Caffeine.newBuilder().maximumSize(100).build();

    private final TemplateId id;
    private int braces;

    private StyleCheck(TemplateId id) {
        this.id = id;
    }

    /** @throws Refused naming what a style sheet of a document may not say */
    static void check(TemplateId id, String css) {
        if (HARMLESS.getIfPresent(css) == null) {
            new StyleCheck(id).sheet(css);
            HARMLESS.put(css, true);
        }
    }

    private void sheet(String css) {
        require(css.length() <= LONGEST, "<style> > " + LONGEST);
        String rules = withoutComments(css);
        for (String mark : new String[] {"\\", "<", "url(", "!"}) {
            require(!rules.contains(mark), mark);
        }
        rules = STRING.matcher(rules).replaceAll("''");
        String before = "";
        int from = 0;
        for (int at = 0; at < rules.length(); at++) {
            char character = rules.charAt(at);
            if (character == '{') {
                before = rules.substring(from, at).strip();
                opened(before);
                from = at + 1;
            } else if (character == ';' || character == '}') {
                declaration(rules.substring(from, at).strip());
                braces -= character == '}' ? 1 : 0;
                require(braces >= 0, "}");
                from = at + 1;
            }
        }
        require(braces == 0 && rules.substring(from).isBlank(), "{");
    }

    private static String withoutComments(String css) {
        StringBuilder rules = new StringBuilder(css.length());
        int from = 0;
        for (int start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", from)) {
            int end = css.indexOf("*/", start + 2);
            rules.append(css, from, start).append(' ');
            from = end < 0 ? css.length() : end + 2;
        }
        return rules.append(css, from, css.length()).toString();
    }

    private void opened(String head) {
        require(head.length() <= LONGEST_HEAD, head.substring(0, Math.min(40, head.length())) + "…");
        boolean fits = braces == 0
                ? PAGE.matcher(head).matches() || SELECTOR.matcher(head).matches()
                : MARGIN_BOX.matcher(head).matches();
        require(fits && ++braces <= 2, head);
    }

    private void declaration(String text) {
        if (text.isEmpty()) {
            return;
        }
        int colon = text.indexOf(':');
        require(braces > 0 && colon > 0, text);
        String name = text.substring(0, colon).strip();
        String value = text.substring(colon + 1).strip();
        require(PROPERTIES.contains(name) || name.matches("(margin|padding|border)(-[a-z]+)*"), name);
        FUNCTION.matcher(value).results().forEach(function -> require(isHarmless(function), text));
        require(value.indexOf('(') < 0 || FUNCTION.matcher(value).find(), text);
        require(!name.equals("page") || value.matches("[a-z]+"), text);
        require(!name.equals("position") || value.startsWith("running("), text);
        require(!name.equals("size") || value.matches("A4( portrait| landscape)?"), text);
        require(!name.endsWith("color") || Colours.areReadable(name, value), text);
        require(!name.equals("content") || braces == 2 || value.equals("none"), text);
        Matcher numbers = NUMBER.matcher(value.replaceAll("#[0-9a-fA-F]{3,6}", ""));
        while (numbers.find()) {
            require(fits(name, Double.parseDouble(numbers.group(1)), numbers.group(2)), text);
        }
    }

    private static boolean isHarmless(MatchResult function) {
        return switch (function.group(1)) {
            case "counter" -> Set.of("page", "pages").contains(function.group(2));
            case "element", "running" -> true;
            default -> false;
        };
    }

    /** Within an A4 page; letters between what a reader still sees and a headline. */
    private static boolean fits(String name, double number, String unit) {
        if (name.equals("font-size")) {
            return unit.equals("pt") && number >= 6 && number <= 48;
        }
        double most = switch (unit) {
            case "mm" -> 200;
            case "cm" -> 20;
            case "in" -> 8;
            case "pt", "px" -> 600;
            case "em" -> 12;
            case "%" -> 100;
            case "" -> name.equals("font-weight") ? 900 : 12;
            default -> -1;
        };
        return number >= 0 && number <= (name.startsWith("margin") ? most / 3 : most);
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new Refused("document.template-forbidden", id.value(), what);
        }
    }
}
