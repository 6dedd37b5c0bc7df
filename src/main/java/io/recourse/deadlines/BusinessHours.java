package io.recourse.deadlines;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which a working day's time runs; lunch is not taken out. */
record BusinessHours(LocalTime opens, LocalTime closes, ZoneId zone) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    BusinessHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a working day opens before it closes: " + opens + " to " + closes);
        }
    }

    /** @param opens hours since midnight; 8.5 is half past eight */
    static BusinessHours of(BigDecimal opens, BigDecimal closes, ZoneId zone) {
        return new BusinessHours(time(opens), time(closes), zone);
    }

    ZonedDateTime opening(LocalDate day) {
        return day.atTime(opens).atZone(zone);
    }

    ZonedDateTime closing(LocalDate day) {
        return day.atTime(closes).atZone(zone);
    }

    /** How much of the day's hours lies between two moments. */
    Duration between(ZonedDateTime from, ZonedDateTime to, LocalDate day) {
        ZonedDateTime start = from.isAfter(opening(day)) ? from : opening(day);
        ZonedDateTime end = to.isBefore(closing(day)) ? to : closing(day);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private static LocalTime time(BigDecimal hours) {
        return LocalTime.ofSecondOfDay(hours.multiply(SECONDS_PER_HOUR).longValueExact());
    }
}
