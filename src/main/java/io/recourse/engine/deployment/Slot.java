package io.recourse.engine.deployment;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value in a model may look like, and which expression may stand there, if any. */
@FunctionalInterface
interface Slot {

    /** The message key of why the value may not stand here; empty when it may. */
    Optional<String> refuses(String value, KnownBeans beans);

    /** The slots by the names that the lists of what is allowed give them. */
    Map<String, Slot> BY_NAME = Map.ofEntries(
            entry("text", literal(".*", "model.value.malformed")),
            entry("id", literal("[\\p{L}_][\\p{L}\\p{N}_.-]{0,254}", "model.value.malformed")),
            entry("word", literal("[A-Za-z_][A-Za-z0-9_]{0,99}", "model.value.malformed")),
            entry("flag", literal("true|false", "model.value.malformed")),
            entry("number", literal("-?\\d{1,9}(\\.\\d{1,16})?", "model.value.malformed")),
            entry("days", literal("\\d{1,5}|P\\d{1,5}D", "model.value.malformed")),
            entry("retry", literal("[RPTYMWDHS0-9/,]+", "model.value.malformed")),
            entry("all", literal("all", "model.value.malformed")),
            entry("formal", literal("([\\w-]+:)?tFormalExpression", "model.value.malformed")),
            entry("binding", literal("deployment", "model.value.binding")),
            entry("count", variableOr("\\d{1,3}")),
            entry("time", variableOr("[0-9A-Za-z:/+.,*? -]+")),
            entry("value", variableOr(".*")),
            entry("variable", variableOr("[A-Za-z_][A-Za-z0-9_]{0,99}")),
            entry("person", variableOr("[\\p{L}\\p{N}_.@-]{1,100}")),
            entry("people", eachOf(variableOr("[\\p{L}\\p{N}_.@-]{1,100}"))),
            entry("condition", expression(v -> Expressions.isCondition(v.strip()), "model.expression.condition")),
            entry("business-key", expression(Expressions.BUSINESS_KEY::equals, "model.expression.business-key")),
            entry("delegate", bean(KnownBeans::isDelegate, "model.bean.delegate")),
            entry("execution-listener", bean(KnownBeans::isExecutionListener, "model.bean.listener")),
            entry("task-listener", bean(KnownBeans::isTaskListener, "model.bean.listener")),
            entry("feel", Slot::refusesFeel),
            entry(
                    "feel-language",
                    literal("feel|https://www\\.omg\\.org/spec/DMN/20191111/FEEL/", "model.decision.language")),
            entry("type", literal("string|boolean|integer|long|double|number|date", "model.decision.type")));

    private static Slot literal(String form, String otherwise) {
        Pattern pattern = Pattern.compile(form, Pattern.DOTALL);
        return (value, beans) -> {
            if (Expressions.within(value)) {
                return Optional.of("model.expression.none");
            }
            return pattern.matcher(value).matches() ? Optional.empty() : Optional.of(otherwise);
        };
    }

    private static Slot expression(Predicate<String> form, String otherwise) {
        return (value, beans) -> form.test(value) ? Optional.empty() : Optional.of(otherwise);
    }

    private static Slot variableOr(String form) {
        Slot literal = literal(form, "model.value.malformed");
        Slot variable = expression(v -> Expressions.name(v).isPresent(), "model.expression.variable");
        return (value, beans) -> (Expressions.within(value) ? variable : literal).refuses(value, beans);
    }

    private static Slot eachOf(Slot slot) {
        return (value, beans) -> Arrays.stream(value.split(",", -1))
                .flatMap(part -> slot.refuses(part.strip(), beans).stream())
                .findFirst();
    }

    private static Slot bean(BiPredicate<KnownBeans, String> known, String otherwise) {
        return (value, beans) -> Expressions.name(value)
                .map(name -> known.test(beans, name) ? "" : otherwise)
                .or(() -> Optional.of("model.expression.bean"))
                .filter(code -> !code.isEmpty());
    }

    /** Functions of Java (FEEL's {@code external}) are code; no decision needs both words. */
    private static Optional<String> refusesFeel(String value, KnownBeans beans) {
        if (Expressions.within(value)) {
            return Optional.of("model.expression.none");
        }
        return Pattern.compile("\\bexternal\\b").matcher(value).find()
                        && Pattern.compile("\\bfunction\\b").matcher(value).find()
                ? Optional.of("model.decision.external")
                : Optional.empty();
    }
}
