package io.recourse.deadlines;

import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The dated numbers as the law and the house set them, for tests without decision tables. */
final class LawInForce implements Policy {

    private static final LocalDate GENERAL_PROVISIONS = LocalDate.of(2017, 10, 1);
    private static final Map<String, String> VALUES = Map.of(
            "limitation-absolute-years", "20",
            "limitation-warning-days", "90",
            "guarantee-months", "6",
            "calendar-warning-days", "60",
            "statutory-day-warning-days", "7",
            "service-level-day-starts", "9",
            "service-level-day-ends", "18");

    @Override
    public BigDecimal value(String key, LocalDate on) {
        boolean old = on.isBefore(GENERAL_PROVISIONS);
        String value = switch (key) {
            case "limitation-years" -> old ? "2" : "3";
            case "limitation-suspension-months" -> old ? "0" : "6";
            default -> VALUES.get(key);
        };
        if (value == null) {
            throw new Refused("policy.missing", key, on);
        }
        return new BigDecimal(value);
    }
}
