package io.recourse.engine;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * An input of a decision table, or of one that it requires.
 *
 * @param type FEEL's type of the column, as {@code double}
 * @param choices the values that the column names; empty when it takes any
 */
record DecisionColumn(String name, String type, Set<String> choices) {

    private static final Set<String> NUMBERS = Set.of("double", "integer", "long", "number");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern CHOICE = Pattern.compile("\"([^\"]*)\"");
    private static final int MOST_DIGITS = 30;

    /** What a table and those that it requires ask of a caller, by name; what one tells the other is not among it. */
    static Map<String, DecisionColumn> of(Decision decision) {
        Map<String, DecisionColumn> columns = new LinkedHashMap<>();
        decision.getChildElementsByType(DecisionTable.class)
                .forEach(table -> table.getInputs().stream()
                        .map(DecisionColumn::of)
                        .filter(column -> NAME.matcher(column.name()).matches())
                        .forEach(column -> columns.put(column.name(), column)));
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            Decision required = requirement.getRequiredDecision();
            if (required != null) {
                required.getChildElementsByType(DecisionTable.class)
                        .forEach(table ->
                                table.getOutputs().stream().map(Output::getName).forEach(columns::remove));
                columns.putAll(of(required));
            }
        }
        return columns;
    }

    private static DecisionColumn of(Input input) {
        Set<String> choices = new TreeSet<>();
        if (input.getInputValues() != null) {
            Matcher matcher = CHOICE.matcher(input.getInputValues().getText().getTextContent());
            while (matcher.find()) {
                choices.add(matcher.group(1));
            }
        }
        return new DecisionColumn(
                input.getInputExpression().getText().getTextContent().strip(),
                input.getInputExpression().getTypeRef(),
                choices);
    }

    /** Why no rule could read this value; an input may be left out. */
    Optional<FieldError> objection(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (NUMBERS.contains(type)) {
            return isNumber(value) ? Optional.empty() : wrong("form.not-a-number");
        }
        if ("boolean".equals(type)) {
            return value instanceof Boolean ? Optional.empty() : wrong("form.not-a-choice");
        }
        return value instanceof String ? Optional.empty() : wrong("form.not-a-text");
    }

    /** Why this value may be the reason that no rule matched. */
    Optional<FieldError> gap(Object value) {
        if (value == null) {
            return wrong("form.constraint.NotNull");
        }
        return choices.isEmpty() || choices.contains(value) ? Optional.empty() : wrong("form.not-a-choice");
    }

    /**
     * Text made a number where the column holds numbers, as amounts come over the API.
     *
     * @throws InvalidFields when the text is no number
     */
    Object typed(Object value) {
        if (!NUMBERS.contains(type) || !(value instanceof String text)) {
            return value;
        }
        if (!isNumber(text)) {
            throw new InvalidFields(List.of(FieldError.of(name, "form.not-a-number")));
        }
        return new BigDecimal(text.strip());
    }

    /** A short text may name a number of a billion digits, as 1e999999999 does. */
    private static boolean isNumber(Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return false;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString().strip());
            return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Optional<FieldError> wrong(String code) {
        return Optional.of(FieldError.of(name, code));
    }
}
