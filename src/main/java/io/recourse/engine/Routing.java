package io.recourse.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a step tells its process: the outcome that a gateway asks for, and the values that timers and later gateways
 * need. Signposts only, never business data.
 */
public final class Routing {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Routing() {}

    public static Routing outcome(String outcome) {
        return none().with(CaseVariables.OUTCOME, outcome);
    }

    public static Routing none() {
        return new Routing();
    }

    public Routing with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Routing with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    /** A moment that a timer waits for. */
    public Routing at(String name, Instant moment) {
        values.put(name, Date.from(moment));
        return this;
    }

    /** The beginning of a day, Shanghai time, that a timer waits for. */
    public Routing on(String name, LocalDate day) {
        return at(name, day.atStartOfDay(ZONE).toInstant());
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
