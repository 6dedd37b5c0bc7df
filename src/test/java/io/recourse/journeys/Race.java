package io.recourse.journeys;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Two climbers in turns, so that whatever else the machine does slows both. */
final class Race {

    private final Map<Leg, Duration> bareTimes = new EnumMap<>(Leg.class);
    private final Map<Leg, Duration> ourTimes = new EnumMap<>(Leg.class);
    private int climbed;

    void run(Climber bare, Climber ours, int rounds, int cases) {
        for (int round = 0; round < rounds; round++) {
            add(bareTimes, bare.climb(cases));
            add(ourTimes, ours.climb(cases));
            climbed += cases;
        }
    }

    /** Prints cases per second, leg by leg. */
    void print() {
        System.out.printf("%-34s %10s %10s %6s%n", "cases a second", "bare", "ours", "ratio");
        for (Leg leg : Leg.values()) {
            print(leg.label, leg::equals);
        }
        print("all legs that print nothing", leg -> !leg.prints());
        print("all legs", leg -> true);
    }

    private void print(String label, Predicate<Leg> counted) {
        double bare = speed(bareTimes, counted);
        double ours = speed(ourTimes, counted);
        System.out.printf("%-34s %10.1f %10.1f %6.2f%n", label, bare, ours, ours / bare);
    }

    private double speed(Map<Leg, Duration> times, Predicate<Leg> counted) {
        double seconds = times.entrySet().stream()
                .filter(time -> counted.test(time.getKey()))
                .mapToDouble(time -> time.getValue().toNanos() / 1e9)
                .sum();
        return climbed / seconds;
    }

    private static void add(Map<Leg, Duration> sums, Map<Leg, Duration> round) {
        round.forEach((leg, time) -> sums.merge(leg, time, Duration::plus));
    }
}
