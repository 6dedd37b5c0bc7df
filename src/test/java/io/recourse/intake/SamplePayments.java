package io.recourse.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Payment files that a test words. */
final class SamplePayments {

    private SamplePayments() {}

    static String file(String... rows) {
        return file(Arrays.asList(rows));
    }

    static String file(List<String> rows) {
        return String.join(",", FileKind.PAYMENTS.columns()) + "\n" + String.join("\n", rows) + "\n";
    }

    static String payment(String ref, String contractNo) {
        return payment(ref, contractNo, "2026-01-15", "100.00", "ALIPAY");
    }

    static String payment(String ref, String contractNo, String receivedOn, String amount, String channel) {
        return String.join(",", ref, contractNo, receivedOn, amount, channel);
    }

    /** So many payments with references of their own. */
    static List<String> payments(int count, String contractNo) {
        String prefix = IntakeTest.newContract();
        return IntStream.range(0, count)
                .mapToObj(i -> payment(prefix + "-" + i, contractNo))
                .toList();
    }
}
