package io.recourse.creditreporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last record of a Metro 2 file: how many base segments it has, how many of each account status, and how many name a day of
 * birth. The file has no blocks, no other segments, and neither social security numbers nor telephones: their counts are zero.
 */
final class Metro2Trailer {

    private static final int WIDTH = 9;
    private static final int DELETED_FOR_FRAUD = 29;
    private static final int FIRST_STATUS = 65;
    private static final int AFTER_TOTALS = 407;

    /** As their totals follow one another. */
    private static final List<String> STATUSES = List.of(
            "DA", "05", "11", "13", "61", "62", "63", "64", "65", "71", "78", "80", "82", "83", "84", "88", "89", "93",
            "94", "95", "96", "97");

    private final Map<String, Integer> statuses = new HashMap<>();
    private int segments;
    private int birthdays;

    /** @param segment a base segment of the file */
    void count(Metro2Line segment) {
        segments++;
        statuses.merge(segment.at(123, 2), 1, Integer::sum);
        if (!segment.at(306, 8).isEmpty()) {
            birthdays++;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        Metro2Line line = new Metro2Line();
        line.text(4, 7, "TRAILER");
        line.number(11, WIDTH, segments);
        for (int offset = DELETED_FOR_FRAUD; offset < AFTER_TOTALS; offset += WIDTH) {
            line.number(offset, WIDTH, 0);
        }
        for (int i = 0; i < STATUSES.size(); i++) {
            line.number(FIRST_STATUS + i * WIDTH, WIDTH, statuses.getOrDefault(STATUSES.get(i), 0));
        }
        line.number(362, WIDTH, birthdays);
        line.number(371, WIDTH, birthdays);
        line.writeTo(out);
    }
}
