package io.recourse.intake;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns by which a loan file names guarantors: {@code guarantor1_name}, {@code guarantor1_id_no} … for each of three.
 * Files may leave them out; a file that names one column of a guarantor names all that he needs.
 */
final class GuarantorColumns {

    static final int MOST = 3;

    private static final List<String> NEEDED =
            List.of("name", "id_no", "mobile", "province", "city", "district_code", "address");
    private static final List<String> MAY_BE_MISSING = List.of("email", "district");

    private GuarantorColumns() {}

    static String prefix(int no) {
        return "guarantor" + no + "_";
    }

    static List<String> all() {
        return IntStream.rangeClosed(1, MOST)
                .boxed()
                .flatMap(no -> of(no).stream())
                .toList();
    }

    /** Those that a header must name too, since it names some of the same guarantor. */
    static List<String> needed(List<String> header) {
        return IntStream.rangeClosed(1, MOST)
                .filter(no -> of(no).stream().anyMatch(header::contains))
                .boxed()
                .flatMap(no -> NEEDED.stream().map(column -> prefix(no) + column))
                .toList();
    }

    static List<String> of(int no) {
        return List.of(NEEDED, MAY_BE_MISSING).stream()
                .flatMap(List::stream)
                .map(column -> prefix(no) + column)
                .toList();
    }
}
