package io.recourse.creditreporting;

import io.recourse.common.Money;
import io.recourse.legalcase.Party;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Metro 2: a header, one unpacked base segment of 426 characters for each account, a trailer. It has no field for a
 * record's number: record n is line n + 1. Names and addresses go in
 * Latin letters, amounts in whole units. It has no record for a correction: a record of the account replaces what was
 * wrong. Nor can a month be deleted: status DA deletes the account, and a report that is approved later brings it back.
 * Positions are those that public readers and writers of the format agree on. Of a base segment stay zero or blank, because
 * nothing that we have says it: the credit limit, the payments of the month, the special comment, the social security number, the
 * telephone, the state and the postal code; of the header, the programs that the bureaux give a reporter, and its telephone.
 */
@Component
class Metro2 implements BureauFormat {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("MMddyyyyHHmmss");
    /** An amount is past due in Metro 2 from here on. */
    private static final int PAST_DUE_DAYS = 30;

    @Override
    public String name() {
        return "metro2";
    }

    @Override
    public String fileType() {
        return "txt";
    }

    /** The profile has those before the reported one. */
    @Override
    public int months() {
        return 1 + MonthlyRecord.MONTHS;
    }

    @Override
    public boolean corrects(Corrected correction) {
        return correction.record() != null;
    }

    @Override
    public boolean correctsByMonth() {
        return false;
    }

    @Override
    public Output begin(OutputStream out, Head head, BureauCodes codes) throws IOException {
        Segments segments = new Segments(out, head, codes, new Metro2Trailer());
        segments.begin();
        return segments;
    }

    private record Segments(OutputStream out, Head head, BureauCodes codes, Metro2Trailer trailer) implements Output {

        private void begin() throws IOException {
            Metro2Line line = new Metro2Line();
            line.text(4, 6, "HEADER");
            line.day(47, head.month().atEndOfMonth());
            line.day(55, head.madeAt().toLocalDate());
            line.text(79, 40, LatinName.latin(head.lender().name()));
            line.text(119, 96, LatinName.latin(head.lender().address()));
            line.writeTo(out);
        }

        @Override
        public void record(int no, MonthlyRecord record) throws IOException {
            Metro2Line line = account(record);
            standing(line, record);
            write(line);
        }

        private void write(Metro2Line line) throws IOException {
            trailer.count(line);
            line.writeTo(out);
        }

        /** Who owes, and which account it is. */
        private Metro2Line account(MonthlyRecord record) {
            Metro2Line line = new Metro2Line();
            line.text(4, 1, "1");
            line.text(5, 14, SECOND.format(head.madeAt()));
            line.text(20, 20, head.lender().creditCode());
            line.text(42, 30, record.terms().contractNo().value());
            line.text(72, 1, codes.accountType(record.product(), "portfolio"));
            line.text(73, 2, codes.accountType(record.product(), "metro2Type"));
            line.day(75, record.terms().disbursedOn());
            line.number(83, 9, 0);
            line.number(92, 9, whole(record.terms().principal()));
            terms(line, record);
            line.text(104, 1, "M");
            line.number(105, 9, 0);
            line.number(114, 9, 0);
            line.day(181, head.asOf(record));
            line.day(205, null);
            person(line, record.debtor());
            return line;
        }

        private void terms(Metro2Line line, MonthlyRecord record) {
            line.number(101, 3, record.terms().termMonths());
            line.text(101, 3, codes.accountType(record.product(), "metro2Terms"));
        }

        private void standing(Metro2Line line, MonthlyRecord record) {
            boolean pastDue = record.current().daysPastDue() >= PAST_DUE_DAYS;
            line.text(123, 2, codes.metro2(record.current(), "status"));
            line.text(125, 1, codes.metro2(record.current(), "rating"));
            line.text(126, MonthlyRecord.MONTHS, profile(record));
            line.text(152, 2, mark(record.mark()));
            line.number(154, 9, whole(record.owed()));
            line.number(163, 9, pastDue ? whole(record.overdueAmount()) : 0);
            line.number(
                    172, 9, record.current().course() == CourseOfMonth.WRITTEN_OFF ? whole(record.writtenOff()) : 0);
            line.day(189, pastDue ? record.overdueSince() : null);
            line.day(197, record.closedOn());
            line.day(205, record.lastPaidOn());
        }

        /** The compliance condition code: disputed and under investigation, or no code any more. */
        private static String mark(MonthlyRecord.Mark mark) {
            return switch (mark) {
                case NONE -> "";
                case DISPUTED -> "XB";
                case LIFTED -> "XR";
            };
        }

        /** Nothing is said of an account that is deleted but which one it is. */
        private void deletion(Metro2Line line) {
            line.text(123, 2, "DA");
            MonthlyRecord.Month none = new MonthlyRecord.Month(CourseOfMonth.NOT_OPEN, 0);
            line.text(126, MonthlyRecord.MONTHS, codes.metro2(none, "profile").repeat(MonthlyRecord.MONTHS));
            line.number(154, 9, 0);
            line.number(163, 9, 0);
            line.number(172, 9, 0);
            line.day(189, null);
            line.day(197, null);
        }

        /** Newest first, from the month before the reported one on. */
        private String profile(MonthlyRecord record) {
            return record.history().stream()
                    .skip(1)
                    .map(month -> codes.metro2(month, "profile"))
                    .collect(Collectors.joining());
        }

        private static void person(Metro2Line line, Party debtor) {
            LatinName name = LatinName.of(debtor.name());
            line.text(231, 25, name.surname());
            line.text(256, 20, name.given());
            line.number(297, 9, 0);
            line.text(306, 8, birthday(debtor.idNo()));
            line.number(314, 10, 0);
            line.text(324, 1, "1");
            line.text(327, 2, "CN");
            line.text(329, 32, LatinName.latin(debtor.address()));
            line.text(361, 32, LatinName.latin(debtor.district()));
            line.text(393, 20, LatinName.latin(debtor.city()));
        }

        @Override
        public void correction(int no, Corrected correction) throws IOException {
            Metro2Line line = account(correction.record());
            if (correction.withdrawn()) {
                deletion(line);
            } else {
                standing(line, correction.record());
            }
            write(line);
        }

        @Override
        public void mark(int no, MonthlyRecord record) throws IOException {
            record(no, record);
        }

        @Override
        public void end(Totals totals) throws IOException {
            trailer.writeTo(out);
        }
    }

    private static long whole(Money amount) {
        return amount.amount().setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private static String birthday(String idNo) {
        return idNo.length() == 18 ? idNo.substring(10, 14) + idNo.substring(6, 10) : "";
    }
}
