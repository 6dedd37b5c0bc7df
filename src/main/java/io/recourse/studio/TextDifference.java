package io.recourse.studio;

import java.util.ArrayList;
import java.util.List;

/** Two texts compared line by line: what both have, what only the one before or only the one after has. */
final class TextDifference {

    /** Lines around a change that are shown with it. */
    private static final int AROUND = 3;

    /** What became of a line. */
    enum Kind {
        KEPT,
        REMOVED,
        ADDED,
        /** Lines that both have and that are not shown. */
        SKIPPED
    }

    /**
     * A line of the comparison.
     *
     * @param before its number in the text before, or null
     * @param after its number in the text after, or null
     */
    record Line(Kind kind, Integer before, Integer after, String text) {}

    private final List<String> before;
    private final List<String> after;
    private final int[][] common;

    private TextDifference(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
        this.common = common();
    }

    /** The changed lines with some around them; empty when the texts have the same lines. */
    static List<Line> between(String before, String after) {
        List<Line> all = new TextDifference(before, after).lines();
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isNearChange(all, i)) {
                shown.add(all.get(i));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1).kind() != Kind.SKIPPED) {
                shown.add(new Line(Kind.SKIPPED, null, null, ""));
            }
        }
        return shown.size() == 1 && shown.get(0).kind() == Kind.SKIPPED ? List.of() : shown;
    }

    private static boolean isNearChange(List<Line> all, int at) {
        return all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
                .anyMatch(line -> line.kind() != Kind.KEPT);
    }

    /** For each pair of places, how many lines the rests of both texts have in common. */
    private int[][] common() {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                length[b][a] = before.get(b).equals(after.get(a))
                        ? length[b + 1][a + 1] + 1
                        : Math.max(length[b + 1][a], length[b][a + 1]);
            }
        }
        return length;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
                lines.add(new Line(Kind.KEPT, b + 1, a + 1, before.get(b)));
                b++;
                a++;
            } else if (b < before.size() && (a == after.size() || common[b + 1][a] >= common[b][a + 1])) {
                lines.add(new Line(Kind.REMOVED, b + 1, null, before.get(b)));
                b++;
            } else {
                lines.add(new Line(Kind.ADDED, null, a + 1, after.get(a)));
                a++;
            }
        }
        return lines;
    }
}
