package io.recourse.journeys;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Two climbers in turns, so that whatever else the machine does slows both. */
final class Race {

    private static final Cost NOTHING = new Cost(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private final Map<Leg, Cost> bareCosts = new EnumMap<>(Leg.class);
    private final Map<Leg, Cost> ourCosts = new EnumMap<>(Leg.class);
    private long bareCompiling;
    private long ourCompiling;
    private int climbed;

    void run(Climber bare, Climber ours, int rounds, int cases) {
        for (int round = 0; round < rounds; round++) {
            long start = compilingSoFar();
            add(bareCosts, bare.climb(cases));
            long between = compilingSoFar();
            add(ourCosts, ours.climb(cases));
            bareCompiling += between - start;
            ourCompiling += compilingSoFar() - between;
            climbed += cases;
        }
    }

    /** Prints cases per second, leg by leg, and the milliseconds of processor time that a case takes. */
    void print() {
        System.out.println("| | cases a second: bare | ours | ratio | CPU ms a case, bare: Java | PostgreSQL "
                + "| ours: Java | PostgreSQL | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Leg leg : Leg.values()) {
            print(leg.label, leg::equals);
        }
        print("all legs without papers", leg -> !leg.makesPapers());
        print("all legs", leg -> true);
        System.out.printf(
                "Java's compiler worked %d ms for a bare case and %d ms for one of ours, as a clock counts%n",
                bareCompiling / climbed, ourCompiling / climbed);
    }

    /** Milliseconds that Java's compiler has worked, as a clock counts. */
    static long compilingSoFar() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private void print(String label, Predicate<Leg> counted) {
        Cost bare = sum(bareCosts, counted);
        Cost ours = sum(ourCosts, counted);
        System.out.printf(
                "| %s | %.1f | %.1f | %.2f | %.0f | %.0f | %.0f | %.0f | %.2f |%n",
                label,
                climbed / seconds(bare.time()),
                climbed / seconds(ours.time()),
                seconds(bare.time()) / seconds(ours.time()),
                millis(bare.java()),
                millis(bare.postgres()),
                millis(ours.java()),
                millis(ours.postgres()),
                seconds(bare.processors()) / seconds(ours.processors()));
    }

    private static Cost sum(Map<Leg, Cost> costs, Predicate<Leg> counted) {
        return costs.entrySet().stream()
                .filter(cost -> counted.test(cost.getKey()))
                .map(Map.Entry::getValue)
                .reduce(NOTHING, Cost::plus);
    }

    private double millis(Duration sum) {
        return seconds(sum) * 1000 / climbed;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void add(Map<Leg, Cost> sums, Map<Leg, Cost> round) {
        round.forEach((leg, cost) -> sums.merge(leg, cost, Cost::plus));
    }
}
