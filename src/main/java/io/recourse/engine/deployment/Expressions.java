package io.recourse.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only expressions that a model may contain, by their form. None of them can call a method, reach a property or
 * build an object.
 */
final class Expressions {

    /** The one property that a model may read: hands the case number to a called process. */
    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private static final int LONGEST = 500;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})}");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<operator>&&|\\|\\||==|!=|<=|>=|[<>!()])"
            + "|(?<literal>'[^'\"\\\\{}]*'|\"[^'\"\\\\{}]*\"|-?\\d+(?:\\.\\d+)?)"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*))\\s*");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "and",
            "or",
            "not",
            "empty",
            "div",
            "mod",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "instanceof");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private Expressions() {}

    /** Whether the engine would evaluate anything in this text. */
    static boolean within(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The name in {@code ${name}} when the text is exactly that. */
    static Optional<String> name(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.matches() && !RESERVED.contains(matcher.group(1))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /** Whether the text is {@code ${…}} around variables, each alone or compared with a literal, and their combination. */
    static boolean isCondition(String text) {
        if (text.length() > LONGEST || !text.startsWith("${") || !text.endsWith("}")) {
            return false;
        }
        return tokens(text.substring(2, text.length() - 1))
                .map(Condition::new)
                .filter(Condition::holds)
                .isPresent();
    }

    /** Whether the engine may evaluate the text at all: the second door behind the check of each place in a model. */
    static boolean isHarmless(String text) {
        return !within(text) || text.equals(BUSINESS_KEY) || name(text).isPresent() || isCondition(text.strip());
    }

    private static Optional<List<Token>> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(new Token(matcher.group("operator"), matcher.group("literal"), matcher.group("word")));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        return end == text.length() ? Optional.of(tokens) : Optional.empty();
    }

    private record Token(String operator, String literal, String word) {

        boolean is(String symbol, String name) {
            return symbol.equals(operator) || name.equals(word);
        }

        boolean isVariable() {
            return word != null && !RESERVED.contains(word);
        }

        boolean isComparison() {
            return operator != null && COMPARISONS.contains(operator);
        }

        boolean isConstant() {
            return literal != null || word != null && CONSTANTS.contains(word);
        }
    }

    /** A descent through {@code or → and → not → ( or ) | variable [comparison constant]}. */
    private static final class Condition {

        private static final Token END = new Token("", "", "");

        private final List<Token> tokens;
        private int next;

        Condition(List<Token> tokens) {
            this.tokens = tokens;
        }

        boolean holds() {
            return either() && next == tokens.size();
        }

        private boolean either() {
            return both() && (!skip("||", "or") || either());
        }

        private boolean both() {
            return negated() && (!skip("&&", "and") || both());
        }

        private boolean negated() {
            return skip("!", "not") ? negated() : term();
        }

        private boolean term() {
            if (skip("(", "(")) {
                return either() && skip(")", ")");
            }
            if (!peek().isVariable()) {
                return false;
            }
            next++;
            return !advance(peek().isComparison()) || advance(peek().isConstant());
        }

        private boolean skip(String symbol, String name) {
            return advance(peek().is(symbol, name));
        }

        private boolean advance(boolean matched) {
            next += matched ? 1 : 0;
            return matched;
        }

        private Token peek() {
            return next < tokens.size() ? tokens.get(next) : END;
        }
    }
}
