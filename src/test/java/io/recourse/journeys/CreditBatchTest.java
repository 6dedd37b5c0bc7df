package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.CreditRepair;
import io.recourse.creditreporting.DeletionDay;
import io.recourse.creditreporting.MakeBatch;
import io.recourse.creditreporting.ReportDebt;
import io.recourse.creditreporting.ToldToBureau;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Reversal;
import io.recourse.ledger.Reversals;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.CreditConsents;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Lenders;
import io.recourse.workbench.SampleCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;

/** Month end as the bureau reads it. */
class CreditBatchTest extends CaseWork {

    private static final Actor LEAD = new Actor("lead");
    private static final int MONTHS = 24;
    private static final LenderCode LENDER = new LenderCode(Portfolio.LENDER);

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    @Autowired
    ReportDebt reportDebt;

    @Autowired
    Ledger ledger;

    @Autowired
    Reversals reversals;

    @Autowired
    CreditConsents consents;

    @Autowired
    Holds holds;

    @Autowired
    Lenders lenders;

    @Autowired
    DeletionDay deletionDay;

    @Autowired
    CreditRepair repair;

    @Autowired
    ToldToBureau toldToBureau;

    private YearMonth lastMonth() {
        return YearMonth.from(portfolio.today()).minusMonths(1);
    }

    private byte[] file(BureauBatch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch.id(), out);
        return out.toByteArray();
    }

    private BureauBatch make(String format) {
        return make(format, lastMonth());
    }

    private BureauBatch make(String format, YearMonth month) {
        return new Bureau(makeBatch, batches).make(LENDER, month, format);
    }

    private byte[] made(String format) throws IOException {
        return file(make(format));
    }

    private String contract(CaseNo caseNo) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(caseNo.value())
                .query(String.class)
                .single();
    }

    private CaseNo open(int daysPastDue, int months, int paid) {
        return portfolio.openOffTheLadder(
                new Portfolio.Loan("CASH_LOAN", "36000.00", "0.1200", months, daysPastDue, paid));
    }

    /** A notice arrived, and the report was approved. */
    private void approve(CaseNo caseNo) {
        approve(caseNo, portfolio.today().minusDays(20));
    }

    private void approve(CaseNo caseNo, LocalDate day) {
        approve(jdbc, caseNo, day);
    }

    static void approve(JdbcClient jdbc, CaseNo caseNo, LocalDate day) {
        UUID notice = UUID.randomUUID();
        jdbc.sql("""
                        insert into prior_notice (id, case_no, status, document_id, amount, waiting_days, announced_for,
                            sent_at, delivered_on, tracking_no, not_before)
                        values (?, ?, 'DELIVERED', ?, 1, 3, ?, now(), ?, 'EX1', ?)
                        """)
                .params(notice, caseNo.value(), UUID.randomUUID(), day, day, day)
                .update();
        jdbc.sql("""
                        insert into credit_report (id, case_no, prior_notice_id, notice_until, amount, days_past_due,
                            repayment_state, approved_by, reported_on)
                        values (?, ?, ?, ?, 1, 1, '1', 'lead', ?)
                        """)
                .params(UUID.randomUUID(), caseNo.value(), notice, day, day)
                .update();
    }

    /** Pays now and then what is due, or half of it, as the debtor of a random history would. */
    private void payAtRandom(String contract, LocalDate from, LocalDate until, Random random) {
        ContractNo number = new ContractNo(contract);
        LocalDate day = from;
        for (int n = 0; day.isBefore(until); n++) {
            Money due = ledger.balance(number, day).totalDue();
            if (random.nextBoolean() && due.isPositive()) {
                BigDecimal amount =
                        random.nextBoolean() ? due.amount() : due.amount().multiply(new BigDecimal("0.4"));
                ledger.post(new Payment("RND-" + contract + n, number, day, new Money(amount), "BANK_TRANSFER"));
            }
            day = day.plusDays(5 + random.nextInt(60));
        }
    }

    private int daysPastDue(String contract, YearMonth month) {
        return ledger.balance(new ContractNo(contract), month.atEndOfMonth()).daysPastDue();
    }

    /** Back from one oldest unpaid instalment to the one before it, to a day on which nothing was past due. */
    private LocalDate inArrearsSince(String contract, LocalDate day) {
        LocalDate since = day;
        int days = ledger.balance(new ContractNo(contract), since).daysPastDue();
        while (days > 0) {
            since = since.minusDays(days);
            days = ledger.balance(new ContractNo(contract), since).daysPastDue();
        }
        return since;
    }

    /** The time of Metro 2's field runs from the first missed payment, whatever is paid in part afterwards. */
    @Test
    void keepsTheFirstDelinquencyThroughAPartPayment() throws Exception {
        CaseNo caseNo = open(130, 12, 0);
        ContractNo contract = new ContractNo(contract(caseNo));
        LocalDate missed = portfolio.today().minusDays(130);
        LocalDate paidOn = missed.plusDays(45);
        BigDecimal most = ledger.balance(contract, paidOn).totalDue().amount().multiply(new BigDecimal("0.7"));
        ledger.post(new Payment(contract + "-part", contract, paidOn, new Money(most), "BANK_TRANSFER"));
        approve(caseNo);

        BureauFile.Base base = BureauFile.metro2(made("metro2"), contract.value());

        assertThat(daysPastDue(contract.value(), lastMonth()))
                .as("the oldest unpaid instalment is a later one")
                .isLessThan((int) (lastMonth().atEndOfMonth().toEpochDay() - missed.toEpochDay()));
        assertThat(base.firstDelinquency()).isEqualTo(missed.format(DateTimeFormatter.ofPattern("MMddyyyy")));
        assertThat(base.at(205, 8)).isEqualTo(paidOn.format(DateTimeFormatter.ofPattern("MMddyyyy")));
    }

    /** What becomes of a loan after a random history. */
    private enum End {
        NONE(null),
        SETTLED(null),
        SETTLED_BEFORE(null),
        WAIVED("11"),
        WRITTEN_OFF("15"),
        WRITTEN_OFF_BEFORE("15"),
        PLAN("1"),
        PLAN_FOR_A_CARD("14");

        private final String special;

        End(String special) {
            this.special = special;
        }
    }

    /** @param endedOn null where nothing ends it */
    private record History(CaseNo caseNo, String contract, End end, LocalDate endedOn) {

        /** What the months are in PBOC and Metro 2 codes from its end on; null before. */
        String codes(YearMonth month) {
            if (endedOn == null || month.atEndOfMonth().isBefore(endedOn)) {
                return null;
            }
            return switch (end) {
                case SETTLED, SETTLED_BEFORE, WAIVED -> "CE";
                case WRITTEN_OFF, WRITTEN_OFF_BEFORE -> "BL";
                default -> null;
            };
        }
    }

    private History history(End end, Random random) {
        boolean settled = end == End.SETTLED || end == End.SETTLED_BEFORE;
        int pastDue = settled ? 500 : 500 + random.nextInt(400);
        String product = end == End.PLAN_FOR_A_CARD ? "CREDIT_CARD" : "CASH_LOAN";
        CaseNo caseNo = portfolio.openOffTheLadder(
                new Portfolio.Loan(product, "36000.00", "0.1200", settled ? 12 : 36, pastDue, 0));
        String contract = contract(caseNo);
        LocalDate today = portfolio.today();
        LocalDate endedOn = (end.name().endsWith("_BEFORE") ? lastMonth().minusMonths(1) : lastMonth())
                .atDay(3 + random.nextInt(20));
        payAtRandom(
                contract,
                today.minusDays(pastDue),
                settled || end == End.WAIVED ? today.minusDays(200) : today,
                random);
        switch (end) {
            case SETTLED, SETTLED_BEFORE -> settle(caseNo, endedOn);
            case WAIVED -> ledger.waive(new ContractNo(contract), endedOn);
            case WRITTEN_OFF, WRITTEN_OFF_BEFORE -> writeOff(caseNo, endedOn);
            case PLAN, PLAN_FOR_A_CARD -> signPlan(caseNo, endedOn);
            case NONE -> {}
        }
        return new History(caseNo, contract, end, end == End.NONE ? null : endedOn);
    }

    private void signPlan(CaseNo caseNo, LocalDate on) {
        tell(caseNo, "plan-signed", on);
    }

    private void tell(CaseNo caseNo, String kind, LocalDate on) {
        jdbc.sql("insert into timeline_entry (case_no, at, kind, actor, args, refs) values (?, ?, ?, 'x', '{}', '{}')")
                .params(caseNo.value(), Timestamp.valueOf(on.atTime(12, 0)), kind)
                .update();
    }

    private void dueFirstOn(LocalDate day, CaseNo caseNo) {
        jdbc.sql("update timeline_entry set args = jsonb_build_object('first', cast(? as text))"
                        + " where case_no = ? and kind = 'plan-signed'")
                .params(day.toString(), caseNo.value())
                .update();
    }

    @Test
    void readsBackTheHistoriesOfTwoYearsMonthByMonth() throws Exception {
        Random random = new Random(20261128);
        List<History> histories = Stream.concat(
                        Stream.of(End.values()), Stream.of(End.NONE, End.NONE, End.NONE, End.WRITTEN_OFF_BEFORE))
                .map(end -> history(end, random))
                .toList();
        for (String format : List.of("second-generation", "metro2")) {
            make(format, lastMonth().minusMonths(1));
        }
        histories.forEach(history -> approve(history.caseNo()));

        byte[] metro2 = made("metro2");
        Element xml = BureauFile.xml(made("second-generation"));

        for (History history : histories) {
            String contract = history.contract();
            BureauFile.Base base = BureauFile.metro2(metro2, contract);
            Element record = BureauFile.of(xml, "Record", contract).orElseThrow();
            assertMonths(history, base.profile(), BureauFile.text(record, "States"));
            assertArrears(history, base, record);
            assertThat(BureauFile.texts(record, "Type"))
                    .as("%s", history)
                    .isEqualTo(history.end().special == null ? List.of() : List.of(history.end().special));
            assertThat(base.at(231, 25).strip()).isEqualTo("ZHANG");
            assertThat(base.at(101, 3))
                    .as("%s", history)
                    .matches(history.end() == End.PLAN_FOR_A_CARD ? "REV" : "012|036");
        }
    }

    private void assertMonths(History history, String profile, String states) {
        LocalDate opened =
                ledger.terms(new ContractNo(history.contract())).orElseThrow().disbursedOn();
        for (int i = 0; i <= MONTHS; i++) {
            YearMonth month = lastMonth().minusMonths(i);
            boolean open = !opened.isAfter(month.atEndOfMonth());
            int days = daysPastDue(history.contract(), month);
            String ended = history.codes(month);
            if (i > 0) {
                char overdue = (char) ('0' + Math.min(6, days / 30));
                assertThat(profile.charAt(i - 1))
                        .as("Metro 2 %s %s, %d days", history, month, days)
                        .isEqualTo(ended != null ? ended.charAt(1) : open ? overdue : 'B');
            }
            if (i == MONTHS) {
                continue;
            }
            if (ended == null && open && days == 0) {
                assertThat(states.charAt(i)).isIn('N', 'M', '*');
            } else {
                char overdue = (char) ('0' + Math.min(7, (days + 29) / 30));
                assertThat(states.charAt(i))
                        .as("PBOC %s %s, %d days", history, month, days)
                        .isEqualTo(ended != null ? ended.charAt(0) : open ? overdue : '/');
            }
        }
    }

    private void assertArrears(History history, BureauFile.Base base, Element record) {
        LocalDate end = lastMonth().atEndOfMonth();
        int days = daysPastDue(history.contract(), lastMonth());
        Money due = ledger.balance(new ContractNo(history.contract()), end).totalDue();
        assertThat(BureauFile.text(record, "OverdueDays")).isEqualTo(String.valueOf(days));
        assertThat(base.pastDue()).isEqualTo(days >= 30 ? due.amount().longValue() : 0);
        assertThat(base.firstDelinquency())
                .isEqualTo(
                        days >= 30
                                ? inArrearsSince(history.contract(), end)
                                        .format(DateTimeFormatter.ofPattern("MMddyyyy"))
                                : "00000000");
    }

    @Test
    void tellsWhatWasPaidInTimeLateAndSettled() throws Exception {
        LocalDate due = lastMonth().minusMonths(2).atDay(5);
        CaseNo caseNo = open((int) (portfolio.today().toEpochDay() - due.toEpochDay()), 3, 1);
        ContractNo contract = new ContractNo(contract(caseNo));
        LocalDate late = due.plusMonths(1).plusDays(10);
        ledger.post(new Payment(
                contract + "-late",
                contract,
                late,
                ledger.balance(contract, late).totalDue(),
                "BANK_TRANSFER"));
        LocalDate last = due.plusMonths(2);
        ledger.post(new Payment(
                contract + "-last",
                contract,
                last,
                ledger.balance(contract, last).totalDue(),
                "BANK_TRANSFER"));

        Element record = BureauFile.of(BureauFile.xml(made("second-generation")), "Record", contract.value())
                .orElseThrow();

        assertThat(BureauFile.text(record, "States")).startsWith("CMN*///");
        assertThat(BureauFile.text(record, "AccountStatus")).isEqualTo("3");
        assertThat(BureauFile.text(record, "ReportPoint")).isEqualTo("20");
        assertThat(BureauFile.text(record, "Balance")).isEqualTo("0.00");
        assertThat(BureauFile.text(record, "ClosedOn")).isEqualTo(last.toString());
        assertThat(BureauFile.text(record, "DeleteOn"))
                .isEqualTo(last.plusYears(5).toString());
        assertThat(BureauFile.metro2(made("metro2"), contract.value()).status()).isEqualTo("13");
    }

    /** A loan of three instalments, of which the last alone is unpaid. */
    private CaseNo openUntil(LocalDate lastDue) {
        LocalDate firstDue = lastDue.minusMonths(2);
        return open((int) (portfolio.today().toEpochDay() - firstDue.toEpochDay()), 3, 2);
    }

    private void settle(CaseNo caseNo, LocalDate on) {
        ContractNo contract = new ContractNo(contract(caseNo));
        Money due = ledger.balance(contract, on).totalDue();
        ledger.post(new Payment(contract + "-last", contract, on, due, "BANK_TRANSFER"));
    }

    private Optional<Element> record(BureauBatch batch, CaseNo caseNo) throws Exception {
        return BureauFile.of(BureauFile.xml(file(batch)), "Record", contract(caseNo));
    }

    @Test
    void carriesAHeldClosingOverUntilItWasHandedIn() throws Exception {
        LocalDate settledOn = lastMonth().minusMonths(1).atDay(5);
        CaseNo caseNo = openUntil(settledOn);
        settle(caseNo, settledOn);
        consents.state(Map.of(caseNo, CreditConsent.NONE));
        assertThat(rule(make("second-generation", lastMonth().minusMonths(1)), caseNo))
                .isEqualTo("rule_no_consent");
        assertThat(record(make("second-generation"), caseNo)).isEmpty();

        consents.state(Map.of(caseNo, CreditConsent.GIVEN));
        BureauBatch batch = make("second-generation");

        Element record = record(batch, caseNo).orElseThrow();
        assertThat(BureauFile.text(record, "ReportPoint")).isEqualTo("20");
        assertThat(BureauFile.text(record, "ClosedOn")).isEqualTo(settledOn.toString());
        assertThat(BureauFile.text(record, "States")).startsWith("CC");
        batches.sent(batch.id(), "ZX-CLOSING-1", LEAD);
        assertThat(record(make("second-generation"), caseNo)).isEmpty();
    }

    /** The bureau was told of arrears; a payment of that month is booked after its file was handed in. */
    @Test
    void closesAnAccountWhosePaymentWasBookedLate() throws Exception {
        LocalDate lastDue = lastMonth().minusMonths(1).atDay(5);
        CaseNo caseNo = openUntil(lastDue);
        approve(caseNo);
        BureauBatch before = make("second-generation", lastMonth().minusMonths(1));
        assertThat(BureauFile.text(record(before, caseNo).orElseThrow(), "AccountStatus"))
                .isEqualTo("2");
        batches.sent(before.id(), "ZX-CLOSING-2", LEAD);

        settle(caseNo, lastDue.plusDays(12));

        Element record = record(make("second-generation"), caseNo).orElseThrow();
        assertThat(BureauFile.text(record, "AccountStatus")).isEqualTo("3");
        assertThat(BureauFile.text(record, "ClosedOn"))
                .isEqualTo(lastDue.plusDays(12).toString());
    }

    /** The mark of a dispute is told at once; that the loan is settled goes with the next month all the same. */
    @Test
    void closesAnAccountThatWasMarkedMeanwhile() throws Exception {
        LocalDate lastDue = lastMonth().minusMonths(1).atDay(5);
        CaseNo caseNo = openUntil(lastDue);
        approve(caseNo);
        BureauBatch before = make("second-generation", lastMonth().minusMonths(1));
        batches.sent(before.id(), "ZX-MARKED-1", LEAD);
        Bureau bureau = new Bureau(makeBatch, batches);
        hold(jdbc, caseNo);
        batches.sent(bureau.corrections(LENDER, "second-generation").id(), "ZX-MARKED-2", LEAD);
        release(caseNo);
        BureauBatch lifted = bureau.corrections(LENDER, "second-generation");
        assertThat(mark(lifted, caseNo)).contains("false");
        batches.sent(lifted.id(), "ZX-MARKED-3", LEAD);
        settle(caseNo, lastDue.plusDays(12));

        assertThat(BureauFile.text(record(make("second-generation"), caseNo).orElseThrow(), "AccountStatus"))
                .isEqualTo("3");
    }

    /** The payment that settled it is taken back in the month after: its arrears of that month are told. */
    @Test
    void reportsAnAccountAgainWhoseClosingWasTakenBack() throws Exception {
        LocalDate lastDue = lastMonth().minusMonths(1).atDay(5);
        CaseNo caseNo = openUntil(lastDue);
        approve(caseNo);
        settle(caseNo, lastDue.plusDays(12));
        BureauBatch closing = make("second-generation", lastMonth().minusMonths(1));
        assertThat(BureauFile.text(record(closing, caseNo).orElseThrow(), "AccountStatus"))
                .isEqualTo("3");
        batches.sent(closing.id(), "ZX-REOPENED-1", LEAD);
        new Desk(port, caseNo).settle();

        reversals.reverse(
                new Reversal(
                        contract(caseNo) + "-last", lastMonth().atDay(9), "BACK-" + caseNo, Reversal.Reason.RETURNED),
                LEAD);

        assertThat(BureauFile.text(record(make("second-generation"), caseNo).orElseThrow(), "AccountStatus"))
                .isEqualTo("2");
    }

    /** Who has paid does not stay reported as overdue because an agreement is missing. */
    @Test
    void closesWhatWasReportedThoughConsentIsMissing() throws Exception {
        CaseNo caseNo = openUntil(lastMonth().minusMonths(2).atDay(5));
        CaseNo untold = openUntil(lastMonth().minusMonths(2).atDay(5));
        approve(caseNo);
        approve(untold);
        consents.state(Map.of(untold, CreditConsent.NONE));
        batches.sent(make("second-generation", lastMonth().minusMonths(1)).id(), "ZX-CLOSING-3", LEAD);
        consents.state(Map.of(caseNo, CreditConsent.NONE));
        settle(caseNo, lastMonth().atDay(8));
        settle(untold, lastMonth().atDay(8));

        BureauBatch batch = make("second-generation");

        assertThat(BureauFile.text(record(batch, caseNo).orElseThrow(), "ReportPoint"))
                .isEqualTo("20");
        assertThat(rule(batch, untold)).as("the bureau does not know of it").isEqualTo("rule_no_consent");
    }

    @Test
    void holdsAdverseInformationThatNobodyWasToldOf() throws Exception {
        CaseNo told = open(100, 12, 0);
        CaseNo untold = open(100, 12, 0);
        approve(told);

        BureauBatch batch = make("second-generation");
        byte[] file = file(batch);
        Element xml = BureauFile.xml(file);

        assertThat(BureauFile.of(xml, "Record", contract(told))).isPresent();
        assertThat(BureauFile.of(xml, "Record", contract(untold))).isEmpty();
        assertThat(jdbc.sql("select rule from bureau_batch_held where batch_id = ? and case_no = ?")
                        .params(batch.id(), untold.value())
                        .query(String.class)
                        .single())
                .isEqualTo("rule_no_notice");
        Element totals = (Element) xml.getElementsByTagName("Totals").item(0);
        BigDecimal balances = BigDecimal.ZERO;
        for (int i = 0; i < xml.getElementsByTagName("H").getLength(); i++) {
            balances = balances.add(new BigDecimal(
                    BureauFile.text((Element) xml.getElementsByTagName("H").item(i), "Balance")));
        }
        assertThat(BureauFile.text(totals, "Records"))
                .isEqualTo(String.valueOf(xml.getElementsByTagName("Record").getLength()))
                .isEqualTo(String.valueOf(batch.records()));
        assertThat(BureauFile.text(totals, "Balance"))
                .isEqualTo(balances.toPlainString())
                .isEqualTo(batch.owed().toString());
        assertThat(batch.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    private void ran(CaseNo caseNo, String stage, String outcome, LocalDate on) {
        jdbc.sql("insert into stage_run (id, case_no, stage, entered_at, left_at, outcome) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        stage,
                        Timestamp.valueOf(on.atStartOfDay()),
                        Timestamp.valueOf(on.atTime(12, 0)),
                        outcome)
                .update();
    }

    @Test
    void saysWhileALoanIsInCourt() throws Exception {
        CaseNo sued = open(100, 12, 0);
        Map<CaseNo, String> over = Map.of(
                open(100, 12, 0),
                "claimDismissed",
                open(100, 12, 0),
                "orderRefused",
                open(100, 12, 0),
                "suitDismissed",
                open(100, 12, 0),
                "orderLapsed",
                open(100, 12, 0),
                "orderUndeliverable");
        for (CaseNo caseNo :
                Stream.concat(Stream.of(sued), over.keySet().stream()).toList()) {
            approve(caseNo);
            ran(caseNo, "court-filing", "suitFiled", lastMonth().atDay(3));
        }
        over.forEach((caseNo, outcome) ->
                ran(caseNo, "court-proceedings", outcome, lastMonth().atDay(20)));

        Element xml = BureauFile.xml(made("second-generation"));

        Element record = BureauFile.of(xml, "Record", contract(sued)).orElseThrow();
        assertThat(BureauFile.text(record, "AccountStatus")).isEqualTo("8");
        Element special = (Element) record.getElementsByTagName("K").item(0);
        assertThat(BureauFile.text(special, "Type")).isEqualTo("8");
        assertThat(BureauFile.text(special, "On"))
                .isEqualTo(lastMonth().atDay(3).toString());
        over.forEach((caseNo, outcome) -> {
            Element other = BureauFile.of(xml, "Record", contract(caseNo)).orElseThrow();
            assertThat(BureauFile.text(other, "AccountStatus")).as(outcome).isEqualTo("2");
            assertThat(BureauFile.text(other, "K")).as(outcome).isNull();
        });
    }

    /** The court received the papers in one month, and the receipt is recorded in the next. */
    @Test
    void saysWhenASuitWasFiledNotWhenThatWasRecorded() throws Exception {
        CaseNo caseNo = open(100, 12, 0);
        approve(caseNo);
        LocalDate filedOn = lastMonth().atEndOfMonth().minusDays(1);
        LocalDate recordedOn = lastMonth().plusMonths(1).atDay(1);
        jdbc.sql("insert into timeline_entry (case_no, at, kind, actor, args, refs)"
                        + " values (?, ?, 'suit-filed', 'x', jsonb_build_object('on', ?), '{}')")
                .params(caseNo.value(), Timestamp.valueOf(recordedOn.atTime(11, 0)), filedOn.toString())
                .update();
        ran(caseNo, "court-filing", "suitFiled", recordedOn);

        Element record = record(make("second-generation"), caseNo).orElseThrow();

        assertThat(BureauFile.text(record, "AccountStatus")).isEqualTo("8");
        Element special = (Element) record.getElementsByTagName("K").item(0);
        assertThat(BureauFile.text(special, "Type")).isEqualTo("8");
        assertThat(BureauFile.text(special, "On")).isEqualTo(filedOn.toString());
        assertThat(BureauFile.text(special, "Amount"))
                .as("what was due when it was filed")
                .isEqualTo(ledger.balance(new ContractNo(contract(caseNo)), filedOn)
                        .loanDue()
                        .toString())
                .isNotEqualTo(BureauFile.text(record, "OverdueAmount"));
    }

    /** As while a plan is kept: what was signed is not lost with the records that are held. */
    @Test
    void carriesHeldEventsOverUntilTheyWereHandedIn() throws Exception {
        LenderCode lender = new LenderCode("HELDEVENT");
        CaseNo caseNo = portfolio.openOffTheLadder(
                new Portfolio.Loan("CASH_LOAN", "36000.00", "0.1200", 12, 150, 0), "张小明", lender);
        LocalDate signedOn = lastMonth().minusMonths(2).atDay(9);
        signPlan(caseNo, signedOn);
        Bureau bureau = new Bureau(makeBatch, batches);
        BureauBatch held = bureau.make(lender, lastMonth().minusMonths(2), "second-generation");
        assertThat(record(held, caseNo)).isEmpty();
        batches.sent(held.id(), "ZX-EVENT-1", LEAD);
        approve(caseNo);

        BureauBatch next = bureau.make(lender, lastMonth().minusMonths(1), "second-generation");
        Element special = (Element)
                record(next, caseNo).orElseThrow().getElementsByTagName("K").item(0);
        assertThat(BureauFile.text(special, "Type")).isEqualTo("1");
        assertThat(BureauFile.text(special, "On")).isEqualTo(signedOn.toString());
        assertThat(events(bureau.make(lender, lastMonth(), "second-generation"), caseNo))
                .as("the file with it is going to be handed in")
                .isZero();
        batches.discard(next.id(), LEAD);

        assertThat(events(bureau.make(lender, lastMonth(), "second-generation"), caseNo))
                .isEqualTo(1);
    }

    private void defer(CaseNo caseNo, LocalDate grantedOn) {
        jdbc.sql("insert into loan_deferral (contract_no, from_on, until_on, interest, granted_at, granted_by)"
                        + " values (?, ?, ?, 'NONE', ?, 'x')")
                .params(
                        contract(caseNo),
                        grantedOn.plusDays(1),
                        grantedOn.plusDays(2),
                        Timestamp.valueOf(grantedOn.atTime(12, 0)))
                .update();
    }

    private CaseNo paysUp(int daysPastDue) {
        CaseNo caseNo = open(daysPastDue, 36, 0);
        approve(caseNo);
        ContractNo contract = new ContractNo(contract(caseNo));
        LocalDate on = lastMonth().atDay(6);
        ledger.post(new Payment(
                contract + "-up", contract, on, ledger.balance(contract, on).totalDue(), "BANK_TRANSFER"));
        return caseNo;
    }

    /** Paying up does not better the class of a restructured loan before its observation is over. */
    @Test
    void classesARestructuredLoanNoBetterThanBefore() throws Exception {
        CaseNo plain = paysUp(180);
        CaseNo planned = paysUp(180);
        signPlan(planned, lastMonth().atDay(3));
        CaseNo deferred = paysUp(180);
        defer(deferred, lastMonth().atDay(3));
        CaseNo observed = paysUp(540);
        signPlan(observed, lastMonth().atEndOfMonth().minusMonths(12).minusDays(1));
        CaseNo dueLater = paysUp(540);
        signPlan(dueLater, lastMonth().atEndOfMonth().minusMonths(12).minusDays(1));
        dueFirstOn(lastMonth().atEndOfMonth().minusMonths(12).plusDays(1), dueLater);
        CaseNo breached = paysUp(540);
        signPlan(breached, lastMonth().atEndOfMonth().minusMonths(12).minusDays(1));
        tell(breached, "plan-breached", lastMonth().atDay(2));
        CaseNo worse = open(400, 36, 0);
        approve(worse);
        signPlan(worse, lastMonth().atDay(3));

        BureauBatch batch = make("second-generation");

        assertThat(fiveClass(batch, planned)).isEqualTo("3");
        assertThat(fiveClass(batch, deferred)).isEqualTo("3");
        assertThat(fiveClass(batch, plain)).isLessThan("3");
        assertThat(fiveClass(batch, observed)).as("a year is over").isLessThan("3");
        assertThat(fiveClass(batch, dueLater))
                .as("a year since its first due day is not over")
                .isEqualTo("3");
        assertThat(fiveClass(batch, breached))
                .as("the breach begins the year anew")
                .isEqualTo("3");
        assertThat(fiveClass(batch, worse)).as("it got worse since").isEqualTo("5");
    }

    private String fiveClass(BureauBatch batch, CaseNo caseNo) throws Exception {
        return BureauFile.text(record(batch, caseNo).orElseThrow(), "FiveClass");
    }

    private int events(BureauBatch batch, CaseNo caseNo) throws Exception {
        return record(batch, caseNo).orElseThrow().getElementsByTagName("K").getLength();
    }

    /** As if approved: what was told of last month is wrong. */
    private void correct(CaseNo caseNo, String kind, String amount, Integer days, LocalDate on) {
        correct(caseNo, kind, on);
        if (amount != null) {
            amend(caseNo, lastMonth(), amount, days, "2");
        }
    }

    private void amend(CaseNo caseNo, YearMonth month, String amount, int days, String state) {
        jdbc.sql("""
                        insert into credit_correction_month (correction_id, month, amount, days_past_due, repayment_state)
                        select id, ?, ?, ?, ? from credit_correction where case_no = ?
                        """)
                .params(month.atDay(1), new BigDecimal(amount), days, state, caseNo.value())
                .update();
    }

    private void correct(CaseNo caseNo, String kind, LocalDate on) {
        correct(jdbc, caseNo, kind, on);
    }

    static void correct(JdbcClient jdbc, CaseNo caseNo, String kind, LocalDate on) {
        jdbc.sql("""
                        insert into credit_correction (id, case_no, report_id, letter_no, status, disputed_on, answer_by, kind,
                            finding, stated_by, document_id, document_sha256, decided_by, decided_at, approved_sha256,
                            corrected_on)
                        select ?, case_no, id, 'CORRECTED-' || case_no, 'DISPATCHED', reported_on, reported_on, ?, 'x',
                            'lawyer', id, 'x', 'lead', now(), 'x', ?
                        from credit_report where case_no = ?
                        """).params(UUID.randomUUID(), kind, on, caseNo.value()).update();
    }

    @Test
    void keepsAnAccountOutThatIsNotTheDebtors() throws Exception {
        CaseNo caseNo = open(45, 12, 2);
        approve(caseNo);
        sendInBothFormats(() -> make("second-generation"), () -> make("metro2"));
        jdbc.sql("update bureau_batch set made_at = ? where lender_code = ?")
                .params(Timestamp.valueOf(lastMonth().atDay(8).atStartOfDay()), LENDER.value())
                .update();
        CaseNo untold = open(45, 12, 2);
        approve(untold);
        correct(caseNo, "ACCOUNT_DELETION", null, null, lastMonth().atDay(9));
        correct(untold, "ACCOUNT_DELETION", null, null, lastMonth().atDay(9));

        BureauBatch batch = make("second-generation");
        Element xml = BureauFile.xml(file(batch));

        assertThat(BureauFile.of(xml, "Correction", contract(caseNo))
                        .orElseThrow()
                        .getAttribute("type"))
                .isEqualTo("214");
        assertThat(BureauFile.of(xml, "Record", contract(caseNo))).isEmpty();
        assertThat(rule(batch, caseNo)).isEqualTo("rule_erased");
        assertThat(BureauFile.of(xml, "Correction", contract(untold)))
                .as("the bureau has nothing to delete")
                .isEmpty();

        BureauFile.Base base = BureauFile.metro2(made("metro2"), contract(caseNo));
        assertThat(base.status()).isEqualTo("DA");
        assertThat(base.profile()).isEqualTo("B".repeat(24));
        assertThat(base.at(154, 27)).isEqualTo("0".repeat(27));
        assertThat(base.at(205, 8)).as("nothing is said of it").isEqualTo("00000000");
        assertThat(base.firstDelinquency()).isEqualTo("00000000");
    }

    private Money notDue(CaseNo caseNo) {
        return ledger.balance(new ContractNo(contract(caseNo)), lastMonth().atEndOfMonth())
                .principalNotDue();
    }

    @Test
    void sendsCorrectionsOfWhatWasReportedAtOnce() throws Exception {
        CaseNo amended = open(100, 12, 0);
        CaseNo erased = open(100, 12, 0);
        CaseNo later = open(100, 12, 0);
        CaseNo untold = open(100, 12, 0);
        approve(amended, lastMonth().atDay(10));
        approve(erased);
        approve(later, lastMonth().atDay(10));
        sendInBothFormats(() -> make("second-generation"), () -> make("metro2"));
        approve(untold);
        LocalDate today = portfolio.today();
        correct(amended, "AMENDMENT", "88.50", 31, today);
        correct(erased, "ACCOUNT_DELETION", null, null, today);
        correct(untold, "DELETION", null, null, today);
        Bureau bureau = new Bureau(makeBatch, batches);

        BureauBatch batch = bureau.corrections(LENDER, "second-generation");

        Element xml = BureauFile.xml(file(batch));
        assertThat(xml.getElementsByTagName("Record").getLength()).isZero();
        assertThat(type(xml, amended)).contains("212");
        assertThat(type(xml, erased)).contains("214");
        assertThat(type(xml, untold)).as("the bureau has nothing to correct").isEmpty();
        assertThat(batch.fileName()).contains("-corrections-");
        byte[] metro2 = file(bureau.corrections(LENDER, "metro2"));
        assertThat(BureauFile.metro2(metro2, contract(erased)).status()).isEqualTo("DA");
        assertThat(BureauFile.metro2(metro2, contract(amended)).at(114, 9)).isEqualTo("000000000");
        assertThat(BureauFile.metro2(metro2, contract(amended)).at(163, 9)).isEqualTo("000000088");
        assertThat(BureauFile.metro2(metro2, contract(amended)).at(154, 9))
                .as("what was found wrong is not owed")
                .isEqualTo("%09d"
                        .formatted(
                                notDue(amended).plus(Money.of("88.50")).amount().longValue()));

        batches.sent(batch.id(), "ZX-CORRECTED", LEAD);
        assertThat(type(BureauFile.xml(made("second-generation")), amended)).isEmpty();
        correct(later, "AMENDMENT", "77.50", 31, today);
        Element next = BureauFile.xml(file(bureau.corrections(LENDER, "second-generation")));
        assertThat(type(next, later)).contains("212");
        assertThat(type(next, amended)).as("it was handed in").isEmpty();
    }

    /** Metro 2 has no record that deletes a month, and takes the account's own record for an amendment. */
    @Test
    void correctsInMetro2ByTheAccountsRecordOnce() throws Exception {
        LenderCode lender = new LenderCode("METROTWO");
        CaseNo deleted = open(lender);
        CaseNo amended = open(lender);
        approve(deleted, lastMonth().atDay(10));
        approve(amended, lastMonth().atDay(10));
        Bureau bureau = new Bureau(makeBatch, batches);
        batches.sent(bureau.make(lender, lastMonth(), "metro2").id(), "ZX-METRO-1", LEAD);
        hold(jdbc, deleted);
        batches.sent(bureau.corrections(lender, "metro2").id(), "ZX-METRO-2", LEAD);
        release(deleted);
        correct(deleted, "DELETION", null, null, portfolio.today());
        correct(amended, "AMENDMENT", "88.50", 31, portfolio.today());
        hold(jdbc, amended);

        BureauBatch atOnce = bureau.corrections(lender, "metro2");

        assertThat(BureauFile.metro2(file(atOnce), contract(deleted)).status()).isEqualTo("DA");
        assertThat(rule(atOnce, amended)).isEqualTo("rule_disputed");
        batches.sent(atOnce.id(), "ZX-METRO-3", LEAD);
        assertRefused("batch.corrections-held", () -> makeBatch.corrections(lender, "metro2", LEAD));
        assertThat(toldToBureau.asDisputed(deleted)).isFalse();

        release(amended);
        correctedLastMonth(amended, lender);
        BureauBatch month = bureau.make(lender, lastMonth(), "metro2");
        assertThat(BureauFile.metro2(file(month), contract(amended)).at(163, 9)).isEqualTo("000000088");
        batches.sent(month.id(), "ZX-METRO-4", LEAD);
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));
    }

    /** One approval carries every month after it: each that is wrong is deleted or amended by itself, once. */
    @Test
    void correctsEachMonthThatWasTold() throws Exception {
        LenderCode lender = new LenderCode("ALLMONTHS");
        CaseNo deleted = open(lender);
        CaseNo amended = open(lender);
        approve(deleted);
        approve(amended);
        Bureau bureau = new Bureau(makeBatch, batches);
        List<YearMonth> told = List.of(lastMonth().minusMonths(2), lastMonth().minusMonths(1), lastMonth());
        for (YearMonth month : told) {
            sendInBothFormats(
                    () -> bureau.make(lender, month, "second-generation"), () -> bureau.make(lender, month, "metro2"));
        }
        correct(deleted, "DELETION", portfolio.today());
        correct(amended, "AMENDMENT", portfolio.today());
        amend(amended, told.get(0), "88.50", 31, "2");
        amend(amended, told.get(1), "0", 0, "N");

        BureauBatch xml = bureau.corrections(lender, "second-generation");
        byte[] metro2 = file(bureau.corrections(lender, "metro2"));

        assertThat(changes(xml, deleted))
                .containsExactly("213 " + told.get(0), "213 " + told.get(1), "213 " + told.get(2));
        assertThat(changes(xml, amended))
                .containsExactly("212 " + told.get(0) + " 88.50 31 2", "212 " + told.get(1) + " 0.00 0 N");
        assertThat(BureauFile.metro2(metro2)).hasSize(2);
        assertThat(BureauFile.metro2(metro2, contract(deleted)).status()).isEqualTo("DA");
        assertThat(BureauFile.metro2(metro2, contract(amended)).profile()).startsWith("01");
        batches.sent(xml.id(), "ZX-EACH", LEAD);
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "second-generation", LEAD));

        jdbc.sql("""
                        update bureau_record set answer = 'REJECTED', answer_code = 'E7', task_begun = true,
                            decision = 'RESEND', decided_by = 'x', decision_note = 'x'
                        where batch_id = ? and case_no = ? and month = ?
                        """).params(xml.id(), deleted.value(), told.get(1).atDay(1)).update();
        BureauBatch again = bureau.corrections(lender, "second-generation");
        assertThat(changes(again, deleted)).containsExactly("213 " + told.get(1));
        assertThat(changes(again, amended)).isEmpty();
    }

    /** Who has paid is not reported as overdue until the month's end, and the account is closed once. */
    @Test
    void closesAtOnceWhatIsSettled() throws Exception {
        LenderCode lender = new LenderCode("CLOSEDNOW");
        LocalDate due = lastMonth().minusMonths(1).atDay(5);
        int pastDue = (int) (portfolio.today().toEpochDay() - due.toEpochDay());
        CaseNo caseNo = portfolio.openOffTheLadder(
                new Portfolio.Loan("CASH_LOAN", "3000.00", "0.1200", 1, pastDue, 0), "张小明", lender);
        approve(caseNo);
        YearMonth told = lastMonth().minusMonths(1);
        Bureau bureau = new Bureau(makeBatch, batches);
        sendInBothFormats(
                () -> bureau.make(lender, told, "second-generation"), () -> bureau.make(lender, told, "metro2"));
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));
        LocalDate settledOn = lastMonth().atDay(8);
        settle(caseNo, settledOn);
        jdbc.sql("update legal_case set status = 'CLOSED', outcome = 'PAID', closed_at = ? where case_no = ?")
                .params(Timestamp.valueOf(settledOn.atTime(12, 0)), caseNo.value())
                .update();

        BureauBatch xml = bureau.corrections(lender, "second-generation");
        BureauBatch metro2 = bureau.corrections(lender, "metro2");

        Element record = record(xml, caseNo).orElseThrow();
        assertThat(BureauFile.text(record, "ReportPoint")).isEqualTo("20");
        assertThat(BureauFile.text(record, "ReportedOn"))
                .isEqualTo(portfolio.today().toString());
        assertThat(BureauFile.text(record, "ClosedOn")).isEqualTo(settledOn.toString());
        assertThat(BureauFile.metro2(file(metro2), contract(caseNo)).status()).isEqualTo("13");
        sendInBothFormats(() -> xml, () -> metro2);
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));
        assertThat(record(bureau.make(lender, lastMonth(), "second-generation"), caseNo))
                .as("it was told")
                .isEmpty();

        correct(caseNo, "AMENDMENT", portfolio.today());
        amend(caseNo, told, "88.50", 20, "1");
        assertThat(BureauFile.metro2(file(bureau.corrections(lender, "metro2")), contract(caseNo))
                        .status())
                .as("an amendment does not open it again")
                .isEqualTo("13");
    }

    /** Who pays off what was written off is closed at once; the file of the month before, made after, does not undo that. */
    @Test
    void keepsClosedWhatWasToldBeforeTheMonthsFile() throws Exception {
        LenderCode lender = new LenderCode("STAYSCLOSED");
        LocalDate due = lastMonth().minusMonths(1).atDay(5);
        int pastDue = (int) (portfolio.today().toEpochDay() - due.toEpochDay());
        CaseNo caseNo = portfolio.openOffTheLadder(
                new Portfolio.Loan("CASH_LOAN", "3000.00", "0.1200", 1, pastDue, 0), "张小明", lender);
        approve(caseNo);
        YearMonth told = lastMonth().minusMonths(1);
        Bureau bureau = new Bureau(makeBatch, batches);
        BureauBatch rejected = bureau.make(lender, told, "metro2");
        batches.sent(rejected.id(), "ZX-STAYS-1", LEAD);
        writeOff(caseNo, portfolio.today());
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));
        settle(caseNo, portfolio.today());
        BureauBatch closing = bureau.corrections(lender, "metro2");
        assertThat(BureauFile.metro2(file(closing), contract(caseNo)).status()).isEqualTo("13");
        batches.sent(closing.id(), "ZX-STAYS-2", LEAD);
        jdbc.sql("""
                        update bureau_record set answer = 'REJECTED', answer_code = 'E7', task_begun = true,
                            decision = 'RESEND', decided_by = 'x', decision_note = 'x'
                        where batch_id = ?
                        """).param(rejected.id()).update();

        BureauBatch month = bureau.make(lender, lastMonth(), "metro2");

        assertThat(month.records()).as("neither the month nor the rejected one").isZero();
        batches.sent(month.id(), "ZX-STAYS-3", LEAD);
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));

        jdbc.sql("update bureau_record set decision = 'LEAVE_OUT' where batch_id = ?")
                .param(rejected.id())
                .update();
        jdbc.sql("update bureau_record set month = ? where batch_id = ?")
                .params(told.atDay(1), closing.id())
                .update();
        assertThat(BureauFile.metro2(file(bureau.make(lender, lastMonth(), "metro2")), contract(caseNo))
                        .status())
                .as("owed again in a month after the closing")
                .isNotEqualTo("13");
    }

    /** A rejected record goes again at once; in Metro 2, where the last record stands, no earlier month follows it. */
    @Test
    void sendsARejectedMonthAgainWithoutWaiting() throws Exception {
        LenderCode lender = new LenderCode("AGAINNOW");
        CaseNo caseNo = open(lender);
        approve(caseNo);
        Bureau bureau = new Bureau(makeBatch, batches);
        YearMonth rejected = lastMonth().minusMonths(1);
        for (YearMonth month : List.of(rejected, lastMonth())) {
            sendInBothFormats(
                    () -> bureau.make(lender, month, "second-generation"), () -> bureau.make(lender, month, "metro2"));
        }
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "second-generation", LEAD));
        jdbc.sql("""
                        update bureau_record set answer = 'REJECTED', answer_code = 'E7', task_begun = true,
                            decision = 'RESEND', decided_by = 'x', decision_note = 'x'
                        where case_no = ? and month = ?
                        """).params(caseNo.value(), rejected.atDay(1)).update();

        BureauBatch unsent = bureau.corrections(lender, "second-generation");
        jdbc.sql("update bureau_batch set month = ? where id = ?")
                .params(rejected.atDay(1), unsent.id())
                .update();
        BureauBatch again = bureau.corrections(lender, "second-generation");

        assertThat(batches.get(unsent.id()).status())
                .as("asked for when another month was the last")
                .isEqualTo(BureauBatch.Status.DISCARDED);
        assertThat(BureauFile.text(record(again, caseNo).orElseThrow(), "ReportedOn"))
                .isEqualTo(rejected.atEndOfMonth().toString());
        batches.sent(again.id(), "ZX-AGAIN", LEAD);
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "second-generation", LEAD));
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));
    }

    /** What a format does not show keeps no record back: the XML has the month and 23 before it, Metro 2 one more. */
    @Test
    void holdsForNoMonthThatIsNotShown() throws Exception {
        LocalDate missed = lastMonth().minusMonths(MONTHS).atDay(5);
        CaseNo caseNo = open((int) (portfolio.today().toEpochDay() - missed.toEpochDay()), 36, 0);
        ContractNo contract = new ContractNo(contract(caseNo));
        for (int before = MONTHS - 1; before >= 0; before--) {
            LocalDate day = lastMonth().minusMonths(before).atDay(10);
            Money due = ledger.balance(contract, day).totalDue();
            ledger.post(new Payment(contract + "-" + before, contract, day, due, "BANK_TRANSFER"));
        }

        assertThat(record(make("second-generation"), caseNo)).isPresent();
        assertThat(rule(make("metro2"), caseNo)).isEqualTo("rule_no_notice");
    }

    /** The corrections of a case in a file: type, month and figures. */
    private List<String> changes(BureauBatch batch, CaseNo caseNo) throws Exception {
        return BureauFile.all(BureauFile.xml(file(batch)), "Correction", contract(caseNo)).stream()
                .map(one -> Stream.concat(
                                Stream.of(one.getAttribute("type")),
                                Stream.of("Month", "OverdueAmount", "OverdueDays", "State")
                                        .map(name -> BureauFile.text(one, name)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private CaseNo open(LenderCode lender) {
        return portfolio.openOffTheLadder(
                new Portfolio.Loan("CASH_LOAN", "36000.00", "0.1200", 12, 100, 0), "张小明", lender);
    }

    /** As if what was reported had been handed in, and corrected, in the month that is over. */
    private void correctedLastMonth(CaseNo caseNo, LenderCode lender) {
        jdbc.sql("update credit_correction set corrected_on = ? where case_no = ?")
                .params(lastMonth().atDay(20), caseNo.value())
                .update();
        jdbc.sql("update bureau_batch set made_at = ? where lender_code = ?")
                .params(Timestamp.valueOf(lastMonth().atDay(15).atStartOfDay()), lender.value())
                .update();
    }

    /** The bureau is told of a dispute of what it has, and that it is over, though nothing adverse goes meanwhile. */
    @Test
    void marksWhatIsDisputedAtTheBureau() throws Exception {
        CaseNo caseNo = open(100, 12, 0);
        approve(caseNo);
        sendInBothFormats(() -> make("second-generation"), () -> make("metro2"));
        Bureau bureau = new Bureau(makeBatch, batches);

        hold(jdbc, caseNo);

        BureauBatch xml = bureau.corrections(LENDER, "second-generation");
        assertThat(mark(xml, caseNo)).contains("true");
        assertThat(record(xml, caseNo)).isEmpty();
        BureauBatch metro2 = bureau.corrections(LENDER, "metro2");
        BureauFile.Base marked = BureauFile.metro2(file(metro2), contract(caseNo));
        assertThat(marked.at(152, 2)).isEqualTo("XB");
        assertThat(marked.at(181, 8))
                .isEqualTo(lastMonth().atEndOfMonth().format(DateTimeFormatter.ofPattern("MMddyyyy")));
        BureauBatch month = make("second-generation");
        assertThat(rule(month, caseNo)).isEqualTo("rule_disputed");
        assertThat(mark(month, caseNo)).contains("true");
        sendInBothFormats(() -> xml, () -> metro2);
        assertThat(mark(make("second-generation"), caseNo))
                .as("it is told once")
                .isEmpty();

        release(caseNo);

        assertThat(mark(bureau.corrections(LENDER, "second-generation"), caseNo))
                .contains("false");
        assertThat(BureauFile.metro2(made("metro2"), contract(caseNo)).at(152, 2))
                .isEqualTo("XR");
        BureauBatch after = make("second-generation");
        assertThat(BureauFile.text(record(after, caseNo).orElseThrow(), "Disputed"))
                .isEqualTo("false");
        assertThat(mark(after, caseNo)).as("the record says it").isEmpty();
    }

    /** As if the debt were disputed, and no answer in writing owed. */
    static void hold(JdbcClient jdbc, CaseNo caseNo) {
        jdbc.sql("insert into case_hold (id, case_no, reason, note, held_at) values (?, ?, 'DISPUTE', 'x', now())")
                .params(UUID.randomUUID(), caseNo.value())
                .update();
    }

    private void release(CaseNo caseNo) {
        jdbc.sql("update case_hold set released_at = now() where case_no = ?")
                .param(caseNo.value())
                .update();
    }

    private void sendInBothFormats(Supplier<BureauBatch> xml, Supplier<BureauBatch> metro2) {
        batches.sent(xml.get().id(), "ZX-1", LEAD);
        batches.sent(metro2.get().id(), "ZX-2", LEAD);
    }

    private Optional<String> mark(BureauBatch batch, CaseNo caseNo) throws Exception {
        return BureauFile.of(BureauFile.xml(file(batch)), "Mark", contract(caseNo))
                .map(one -> BureauFile.text(one, "Disputed"));
    }

    /** 征信业管理条例 16: five years from the end; and a small item that was repaid in full and in time is hidden before. */
    @Test
    void tellsWhenWhatWasReportedIsDeletedAndHidden() {
        LocalDate settledOn = LocalDate.of(2026, 1, 15);
        CaseNo caseNo = openUntil(settledOn);
        CaseNo waived = openUntil(settledOn);
        ContractNo contract = new ContractNo(contract(caseNo));
        approve(caseNo, LocalDate.of(2025, 12, 20));
        approve(waived, LocalDate.of(2025, 12, 20));
        assertThat(deletionDay.of(contract)).isEmpty();
        assertThat(repair.hiddenBy(caseNo, contract)).isEmpty();

        settle(caseNo, settledOn);
        ContractNo forgiven = new ContractNo(contract(waived));
        ledger.waive(forgiven, settledOn);

        assertThat(deletionDay.of(contract)).contains(LocalDate.of(2031, 1, 15));
        assertThat(repair.hiddenBy(caseNo, contract)).contains(LocalDate.of(2026, 2, 28));
        assertThat(deletionDay.of(forgiven)).contains(LocalDate.of(2031, 1, 15));
        assertThat(repair.hiddenBy(waived, forgiven)).as("it was not repaid").isEmpty();
    }

    private void writeOff(CaseNo caseNo, LocalDate on) {
        jdbc.sql("update legal_case set status = 'CLOSED', outcome = 'WRITTEN_OFF', closed_at = ? where case_no = ?")
                .params(Timestamp.valueOf(on.atTime(12, 0)), caseNo.value())
                .update();
    }

    private Money owed(CaseNo caseNo, LocalDate on) {
        Balance balance = ledger.balance(new ContractNo(contract(caseNo)), on);
        return balance.loanDue().plus(balance.principalNotDue());
    }

    /** What is paid, and what interest accrues, after a loan was written off does not change what was. */
    @Test
    void tellsWhatWasWrittenOffAndNotWhatIsOwedSince() throws Exception {
        CaseNo caseNo = open(150, 12, 0);
        approve(caseNo);
        LocalDate day = lastMonth().atDay(6);
        writeOff(caseNo, day);
        ContractNo contract = new ContractNo(contract(caseNo));
        ledger.post(new Payment(contract + "-after", contract, day.plusDays(9), Money.of("500.00"), "BANK_TRANSFER"));
        Money then = owed(caseNo, day);

        BureauFile.Base base = BureauFile.metro2(made("metro2"), contract.value());

        assertThat(base.status()).isEqualTo("97");
        assertThat(Long.parseLong(base.at(172, 9))).isEqualTo(then.amount().longValue());
        assertThat(Long.parseLong(base.at(154, 9)))
                .isEqualTo(owed(caseNo, lastMonth().atEndOfMonth()).amount().longValue())
                .isNotEqualTo(then.amount().longValue());
        Element record = record(make("second-generation"), caseNo).orElseThrow();
        assertThat(BureauFile.text(record, "FiveClass")).as("loss").isEqualTo("5");
        Element special = (Element) record.getElementsByTagName("K").item(0);
        assertThat(BureauFile.text(special, "Type")).isEqualTo("15");
        assertThat(BureauFile.text(special, "Amount")).isEqualTo(then.toString());
    }

    @Test
    void doesNotCutACompoundSurname() throws Exception {
        CaseNo compound = open(0, 12, 0);
        CaseNo single = open(0, 12, 0);
        rename(compound, "欧阳小明");
        rename(single, "欧阳");

        List<BureauFile.Base> all = BureauFile.metro2(made("metro2"));

        assertThat(nameIn(all, compound)).isEqualTo("OU YANG / XIAO MING");
        assertThat(nameIn(all, single)).isEqualTo("OU / YANG");
    }

    private void rename(CaseNo caseNo, String name) {
        jdbc.sql("update party set name = ? where case_no = ? and role = 'DEBTOR'")
                .params(name, caseNo.value())
                .update();
    }

    private String nameIn(List<BureauFile.Base> all, CaseNo caseNo) {
        return all.stream()
                .filter(base -> base.at(42, 30).strip().equals(contract(caseNo)))
                .map(base -> base.at(231, 25).strip() + " / " + base.at(256, 20).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesNoFileOfCorrectionsWhereNothingIsToBeCorrected() {
        LenderCode lender = new LenderCode("UNREPORTED");
        lenders.register(SampleCases.lender(lender));
        assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, "metro2", LEAD));
    }

    private Optional<String> type(Element xml, CaseNo caseNo) {
        return BureauFile.of(xml, "Correction", contract(caseNo)).map(one -> one.getAttribute("type"));
    }

    @Test
    void reportsNothingOfALoanWithoutWrittenConsent() throws Exception {
        CaseNo without = open(0, 12, 0);
        CaseNo with = open(0, 12, 0);
        consents.state(Map.of(without, CreditConsent.NONE, with, CreditConsent.GIVEN));

        BureauBatch batch = make("second-generation");
        Element xml = BureauFile.xml(file(batch));

        assertThat(BureauFile.of(xml, "Record", contract(with))).isPresent();
        assertThat(BureauFile.of(xml, "Record", contract(without))).isEmpty();
        assertThat(rule(batch, without)).isEqualTo("rule_no_consent");
    }

    /** What may not go with the batch may not be approved either. */
    @Test
    void holdsWhatIsDisputedBeforeItIsApproved() {
        CaseNo caseNo = open(100, 12, 0);
        approve(caseNo);
        reportDebt.requireReportable(caseNo);
        jdbc.sql("""
                        insert into credit_dispute (id, case_no, report_id, letter_no, source, what, received_on, answer_by,
                            working_answer_by, status, recorded_at)
                        select ?, case_no, id, 'HELD-' || case_no, 'DEBTOR', 'x', reported_on, reported_on, reported_on,
                            'RECEIVED', now()
                        from credit_report where case_no = ?
                        """).params(UUID.randomUUID(), caseNo.value()).update();

        assertNotEligible(caseNo, "art. 25");
    }

    /** Hardship is no dispute, and the approver is told which of them stands in the way. */
    @Test
    void tellsHardshipFromADispute() {
        CaseNo caseNo = open(100, 12, 0);
        approve(caseNo);
        holds.begin(caseNo, HoldReason.HARDSHIP, "x", LEAD);
        assertNotEligible(caseNo, "hardship");
        holds.end(caseNo, LEAD);
        reportDebt.requireReportable(caseNo);
    }

    private void assertNotEligible(CaseNo caseNo, String why) {
        assertThatThrownBy(() -> reportDebt.requireReportable(caseNo))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("report.not-eligible");
                    assertThat(List.of(refused.arguments())).last().asString().contains(why);
                });
    }

    private String rule(BureauBatch batch, CaseNo caseNo) {
        return jdbc.sql("select rule from bureau_batch_held where batch_id = ? and case_no = ?")
                .params(batch.id(), caseNo.value())
                .query(String.class)
                .single();
    }

    /** What a maker left that was killed after its first page: a part, a held record, a number. */
    @Test
    void beginsAnewWhatWasInterrupted() throws Exception {
        open(0, 12, 0);
        BureauBatch whole = make("second-generation");
        byte[] file = file(whole);
        jdbc.sql("""
                        update bureau_batch set status = 'MAKING', sha256 = null, seen = 1,
                            touched_at = clock_timestamp() - interval '5 minutes' where id = ?
                        """).param(whole.id()).update();
        jdbc.sql("update bureau_batch_part set bytes = 'half' where batch_id = ? and no = 0")
                .param(whole.id())
                .update();
        assertRefused("batch.not-made", () -> batches.take(whole.id(), LEAD));

        make("metro2");
        BureauBatch again = new Bureau(makeBatch, batches).made(whole.id());

        assertThat(file(again)).isEqualTo(file);
        assertThat(again.sha256()).isEqualTo(whole.sha256());
        assertThat(jdbc.sql("select count(*) from bureau_record where batch_id = ?")
                        .param(again.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(again.records() + again.corrections());
    }

    @Test
    void isAFileOfItsOwnEachTimeAndRemembersWhoTookAndSentIt() {
        BureauBatch earlier = make("metro2");
        BureauBatch first = make("metro2");
        assertThat(first.fileName()).isNotEqualTo(earlier.fileName());
        assertRefused("batch.discarded", () -> batches.take(earlier.id(), LEAD));
        assertRefused("batch.not-to-send", () -> batches.sent(earlier.id(), "ZX-2026-0", LEAD));

        batches.take(first.id(), LEAD);
        assertThat(batches.taken(first.id(), 5))
                .singleElement()
                .satisfies(taken -> assertThat(taken.by()).isEqualTo(LEAD));

        assertRefused("batch.taken", () -> make("metro2"));
        assertThat(batches.get(first.id()).status()).isEqualTo(BureauBatch.Status.MADE);
        assertRefused("batch.receipt", () -> batches.sent(first.id(), " ", LEAD));
        batches.sent(first.id(), "ZX-2026-1", LEAD);
        assertThat(batches.get(first.id()).sent().receiptNo()).isEqualTo("ZX-2026-1");
        assertRefused("batch.not-to-send", () -> batches.sent(first.id(), "ZX-2026-2", LEAD));
        assertRefused("batch.unknown", () -> batches.take(UUID.randomUUID(), LEAD));
    }

    @Test
    void refusesAMonthThatIsNotOver() {
        assertRefused(
                "batch.month-open", () -> makeBatch.of(LENDER, YearMonth.from(portfolio.today()), "metro2", LEAD));
        assertRefused("batch.format-unknown", () -> makeBatch.of(LENDER, lastMonth(), "paper", LEAD));
    }

    /** That an act of ours was refused. */
    static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
