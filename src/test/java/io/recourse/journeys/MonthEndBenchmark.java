package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Month end of one lender with few contracts and of one with many, in turns, by the whole product in a heap of 512 MB: the
 * time a contract and the most that the heap held after a collection must not grow with the portfolio. The contracts are
 * copies of some of the demo's, with what was paid on them; adverse information of all was approved. The ladder stands
 * still.
 *
 * <p>Both formats, one after the other. {@code mvn test -Pbenchmark -Dtest=MonthEndBenchmark}
 */
@Tag("benchmark")
class MonthEndBenchmark {

    private static final int FEW = Integer.getInteger("benchmark.few", 10_000);
    private static final int MANY = Integer.getInteger("benchmark.many", 100_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 2);
    private static final List<String> FORMATS = List.of("second-generation", "metro2");

    /** What a busy machine may add; ten times as many contracts would be far beyond it if anything grew with them. */
    private static final double MORE = 1.5;

    private record Loan(String caseNo, String contractNo) {}

    /** @param cpu milliseconds of the product's own process a contract */
    private record Measured(
            String lender, String format, double millis, double cpu, int heap, long records, long held, long bytes) {}

    private MeasuredProduct product;
    private JdbcClient jdbc;

    @BeforeEach
    void start() throws Exception {
        product = new MeasuredProduct("month-end", "io.recourse.Recourse", "--camunda.bpm.job-execution.enabled=false");
        jdbc = product.database();
        product.until(() -> product.count("select count(*) from loan_terms") == 300
                && product.count("select count(*) from intake_file where status <> 'DONE'") == 0);
    }

    @AfterEach
    void stop() throws InterruptedException {
        product.close();
    }

    @Test
    void takesNeitherMoreTimeNorMoreMemoryAContract() throws Exception {
        List<Loan> loans = jdbc.sql("""
                        select case_no, contract_no from (
                            select *, row_number() over (order by case_no) as n from legal_case) c where n % 6 = 0
                        """).query(Loan.class).list();
        open("FEW", loans, 1_000_000, FEW);
        open("MANY", loans, 3_000_000, MANY);
        approveAll();
        jdbc.sql("vacuum analyze").update();
        for (String format : FORMATS) {
            compare(format);
        }
    }

    private void compare(String format) throws Exception {
        measure("FEW", format, FEW);
        List<Measured> measured = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            measured.add(measure("FEW", format, FEW));
            measured.add(measure("MANY", format, MANY));
        }
        measured.forEach(one -> System.out.printf(
                "%s, %s: %.2f ms a contract, %.2f ms of our processor; heap %,d MB at most after a collection;"
                        + " %,d records, %,d held, %,d bytes%n",
                one.lender(),
                one.format(),
                one.millis(),
                one.cpu(),
                one.heap(),
                one.records(),
                one.held(),
                one.bytes()));
        double processor = least(measured, "MANY", Measured::cpu) / least(measured, "FEW", Measured::cpu);
        double heap = least(measured, "MANY", Measured::heap) / least(measured, "FEW", Measured::heap);
        System.out.printf(
                "%s, many against few, of the least rounds: %.2f of the time, %.2f of our processor, %.2f of the heap%n",
                format,
                least(measured, "MANY", Measured::millis) / least(measured, "FEW", Measured::millis),
                processor,
                heap);
        assertThat(processor).as("processor a contract in %s", format).isLessThan(MORE);
        assertThat(heap).as("heap in %s", format).isLessThan(MORE);
    }

    private static double least(List<Measured> measured, String lender, ToDoubleFunction<Measured> what) {
        return measured.stream()
                .filter(one -> one.lender().equals(lender))
                .mapToDouble(what)
                .min()
                .orElseThrow();
    }

    /** A lender whose contracts are copies of these. */
    private void open(String lender, List<Loan> loans, int first, int count) {
        jdbc.sql("""
                        insert into lender (code, name, kind, company_kind, credit_code, legal_representative,
                            representative_position, address, phone, payment_account, dispute_channel, law_firm,
                            law_firm_address, law_firm_phone, lawyers)
                        select ?, name, kind, company_kind, credit_code, legal_representative, representative_position,
                            address, phone, payment_account, dispute_channel, law_firm, law_firm_address, law_firm_phone,
                            lawyers
                        from lender order by code limit 1
                        """).param(lender).update();
        Copies copies = new Copies(jdbc);
        for (int i = 0; i < loans.size(); i++) {
            int from = first + (int) ((long) count * i / loans.size());
            int until = first + (int) ((long) count * (i + 1) / loans.size());
            if (until > from) {
                copies.ofCase(loans.get(i).caseNo(), loans.get(i).contractNo(), from, until - from);
            }
        }
        jdbc.sql(
                        "update legal_case set lender_code = ? where length(case_no) > 14 and lender_code not in ('FEW', 'MANY')")
                .param(lender)
                .update();
        jdbc.sql("""
                        insert into loan_payment (payment_ref, contract_no, received_on, amount, channel)
                        select p.payment_ref || '-' || c.contract_no, c.contract_no, p.received_on, p.amount, p.channel
                        from legal_case c join loan_payment p on p.contract_no = split_part(c.contract_no, '-', 1)
                        where c.lender_code = ?
                        """).param(lender).update();
        assertThat(product.count("select count(*) from legal_case where lender_code = '" + lender + "'"))
                .isEqualTo(count);
    }

    private void approveAll() {
        jdbc.sql("""
                        insert into prior_notice (id, case_no, status, document_id, amount, waiting_days, announced_for,
                            sent_at, delivered_on, tracking_no, not_before)
                        select gen_random_uuid(), case_no, 'DELIVERED', gen_random_uuid(), 1, 3, :day, now(), :day, 'EX1', :day
                        from legal_case where lender_code in ('FEW', 'MANY')
                        """).param("day", LocalDate.now().minusMonths(3)).update();
        jdbc.sql("""
                        insert into credit_report (id, case_no, prior_notice_id, notice_until, amount, days_past_due,
                            repayment_state, approved_by, reported_on)
                        select gen_random_uuid(), case_no, id, not_before, 1, 1, '1', 'lead', not_before
                        from prior_notice
                        """).update();
    }

    /** Asks for the month as a person's click does; the worker looks for such rows by itself. */
    private Measured measure(String lender, String format, int contracts) throws Exception {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bureau_batch (id, lender_code, month, format, file_name, status, cases, records,
                            corrections, held, owed, past_due, made_by, made_at)
                        values (?, ?, ?, ?, ?, 'MAKING', ?, 0, 0, 0, 0, 0, 'lead', now())
                        """)
                .params(id, lender, LocalDate.now().minusMonths(1).withDayOfMonth(1), format, id.toString(), contracts)
                .update();
        product.until(() -> product.count("select attempt from bureau_batch where id = '" + id + "'") > 0);
        long begun = System.nanoTime();
        long cpu = product.cpuMillis();
        int collections = product.collections().size();
        product.until(() ->
                product.count("select count(*) from bureau_batch where id = '" + id + "' and status = 'MAKING'") == 0);
        double millis = (System.nanoTime() - begun) / 1e6;
        assertThat(product.count("select count(*) from bureau_batch where id = '" + id + "' and status = 'MADE'"))
                .isEqualTo(1);
        return new Measured(
                lender,
                format,
                millis / contracts,
                (double) (product.cpuMillis() - cpu) / contracts,
                product.mostAfter(collections),
                product.count("select records from bureau_batch where id = '" + id + "'"),
                product.count("select held from bureau_batch where id = '" + id + "'"),
                product.count(
                        "select coalesce(sum(length(bytes)), 0) from bureau_batch_part where batch_id = '" + id + "'"));
    }
}
