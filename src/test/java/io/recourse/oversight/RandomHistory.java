package io.recourse.oversight;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.workbench.SampleCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a lender of their own with what befell them, kept beside the database as it was made up. */
final class RandomHistory {

    private static final List<String> STAGES =
            List.of("reminder", "instalment", "demand-letter", "agency-placement", "court-filing");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Random random = new Random(20250301);
    private final SampleCases samples;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final String lender =
            "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final String agency =
            "AR" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
    private final List<Case> cases = new ArrayList<>();

    record Run(String stage, OffsetDateTime at) {
        LocalDate day() {
            return at.toLocalDate();
        }
    }

    record Amount(LocalDate on, BigDecimal amount) {}

    record Contact(OffsetDateTime at, BigDecimal cost) {}

    /** @param deliveredOn null where nobody proved it. @param deadlineOn likewise */
    record Letter(LocalDate sentOn, LocalDate deliveredOn, LocalDate deadlineOn) {}

    /** @param endedOn null while it runs */
    record Plan(LocalDate signedOn, String status, LocalDate endedOn) {}

    /** @param amount null where nothing was adjudged */
    record Suit(LocalDate filedOn, BigDecimal amount) {}

    /** @param money what was not taken back, and refunds as negative amounts */
    record Case(
            CaseNo caseNo,
            String contract,
            LocalDate openedOn,
            LocalDate closedOn,
            String outcome,
            List<Run> runs,
            List<Amount> money,
            List<Contact> contacts,
            List<Amount> courtCosts,
            OffsetDateTime handedOver,
            List<Letter> letters,
            List<Plan> plans,
            List<Suit> suits) {

        boolean isCured() {
            return "PAID".equals(outcome) || "PLAN_KEPT".equals(outcome);
        }

        /** One month begun. */
        BigDecimal agencyFee() {
            return handedOver == null ? BigDecimal.ZERO : new BigDecimal("80");
        }
    }

    RandomHistory(SampleCases samples, Ledger ledger, JdbcClient jdbc) {
        this.samples = samples;
        this.ledger = ledger;
        this.jdbc = jdbc;
        samples.openWithoutLadder("FIRST-" + UUID.randomUUID(), "诸葛瑾", LocalDate.parse("2025-01-05"));
        jdbc.sql("""
                        insert into lender select (jsonb_populate_record(l, jsonb_build_object('code', ?))).* from lender l
                        where code = 'HXCF'
                        """).param(lender).update();
        jdbc.sql("""
                        insert into agency values (?, '诚信', '91310000MA1FL0000X', '2024-01-01', 'x', '2024-01-01', '2027-01-01',
                            null, null, '固定费用', '{L1}', null, 'lead', now(), 0)
                        """).param(agency).update();
        jdbc.sql("insert into agency_fee_terms values (?, '2024-01-01', 80, 0, 0, 0, '合同', 'lead', now())")
                .param(agency)
                .update();
    }

    String lender() {
        return lender;
    }

    List<Case> cases() {
        return cases;
    }

    String contract(CaseNo caseNo) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(caseNo.value())
                .query(String.class)
                .single();
    }

    Balance balance(CaseNo caseNo, LocalDate day) {
        return ledger.balance(new ContractNo(contract(caseNo)), day);
    }

    BigDecimal owed(CaseNo caseNo, LocalDate day) {
        Balance balance = balance(caseNo, day);
        return balance.totalDue().plus(balance.principalNotDue()).amount();
    }

    /** A case that nothing befell. */
    CaseNo addQuietCase(LocalDate openedOn) {
        return open("QUIET-" + UUID.randomUUID(), openedOn, openedOn.minusMonths(5));
    }

    void addCase() {
        LocalDate openedOn = day("2025-02-15", 200);
        String contract = "RECOVERY-" + UUID.randomUUID();
        LocalDate disbursedOn = openedOn.minusDays(20 + random.nextInt(200));
        CaseNo caseNo = open(contract, openedOn, disbursedOn);
        List<Run> runs = runs(caseNo, openedOn);
        LocalDate closedOn = random.nextInt(3) == 0 ? openedOn.plusDays(20 + random.nextInt(150)) : null;
        String outcome = closedOn == null
                ? null
                : List.of("PAID", "PLAN_KEPT", "RECALLED", "WRITTEN_OFF").get(random.nextInt(4));
        if (closedOn != null) {
            jdbc.sql("update legal_case set status = 'CLOSED', outcome = ?, closed_at = ? where case_no = ?")
                    .params(outcome, closedOn.atTime(time()).atOffset(BEIJING), caseNo.value())
                    .update();
        }
        cases.add(new Case(
                caseNo,
                contract,
                openedOn,
                closedOn,
                outcome,
                runs,
                money(contract, openedOn, disbursedOn),
                contacts(caseNo, openedOn),
                courtCosts(contract, openedOn),
                random.nextInt(3) == 0 ? handOver(caseNo, openedOn) : null,
                letters(caseNo, openedOn),
                plans(caseNo, openedOn),
                suits(caseNo, openedOn)));
    }

    private List<Letter> letters(CaseNo caseNo, LocalDate openedOn) {
        List<Letter> letters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate sentOn = openedOn.plusDays(random.nextInt(120));
            LocalDate deliveredOn = random.nextInt(3) == 0 ? null : sentOn.plusDays(random.nextInt(10));
            Letter letter = new Letter(sentOn, deliveredOn, deliveredOn == null ? null : deliveredOn.plusDays(14));
            letter(caseNo, sentOn.toString(), text(deliveredOn), text(letter.deadlineOn()));
            letters.add(letter);
        }
        return letters;
    }

    /** Of several only the last may run still. */
    private List<Plan> plans(CaseNo caseNo, LocalDate openedOn) {
        List<Plan> plans = new ArrayList<>();
        LocalDate signedOn = openedOn;
        for (int i = random.nextInt(3); i > 0; i--) {
            signedOn = signedOn.plusDays(random.nextInt(60));
            boolean runs = i == 1 && random.nextInt(3) == 0;
            String status =
                    runs ? "ACTIVE" : List.of("KEPT", "BREACHED", "REPLACED").get(random.nextInt(3));
            Plan plan = new Plan(signedOn, status, runs ? null : signedOn.plusDays(random.nextInt(90)));
            plan(caseNo, signedOn.toString(), status, text(plan.endedOn()));
            plans.add(plan);
        }
        return plans;
    }

    /** One after the other. */
    private List<Suit> suits(CaseNo caseNo, LocalDate openedOn) {
        List<Suit> suits = new ArrayList<>();
        LocalDate filedOn = openedOn;
        for (int i = random.nextInt(3); i > 0; i--) {
            filedOn = filedOn.plusDays(1 + random.nextInt(60));
            Suit suit =
                    new Suit(filedOn, random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(900_000), 2));
            suit(caseNo, filedOn.toString(), suit.amount());
            jdbc.sql("update court_proceeding set standing = 'ended', ending = 'withdrawn' where case_no = ?")
                    .param(caseNo.value())
                    .update();
            suits.add(suit);
        }
        return suits;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    void pay(CaseNo caseNo, String on, String amount) {
        post(contract(caseNo), LocalDate.parse(on), new BigDecimal(amount));
    }

    void letter(CaseNo caseNo, String sentOn, String deliveredOn, String deadlineOn) {
        jdbc.sql("""
                        insert into demand_letter (id, case_no, letter_no, status, deadline_days, document_id, document_sha256,
                            drafted_at, reviewed_by, approved_sha256, dispatched_at, delivered_on, deadline_on)
                        values (gen_random_uuid(), :case, :no, :status, 14, gen_random_uuid(), 'x', :at, 'lawyer', 'x', :at,
                            cast(:delivered as date), cast(:deadline as date))
                        """)
                .param("case", caseNo.value())
                .param("no", "RECOVERY-" + UUID.randomUUID())
                .param("status", deliveredOn == null ? "DISPATCHED" : "DELIVERED")
                .param("at", LocalDate.parse(sentOn).atTime(10, 0).atOffset(BEIJING))
                .param("delivered", deliveredOn)
                .param("deadline", deadlineOn)
                .update();
    }

    void plan(CaseNo caseNo, String signedOn, String status, String endedOn) {
        jdbc.sql("""
                        insert into instalment_plan (id, case_no, status, debt, waiver, down_payment, instalments, first_due_on,
                            grace_days, proposed_by, proposed_at, document_id, signed_on, signed_by, ended_on)
                        values (gen_random_uuid(), :case, :status, 9000, 0, 0, 3, :signed, 3, 'assistant', now(),
                            gen_random_uuid(), :signed, 'assistant', cast(:ended as date))
                        """)
                .param("case", caseNo.value())
                .param("status", status)
                .param("signed", LocalDate.parse(signedOn))
                .param("ended", endedOn)
                .update();
    }

    void suit(CaseNo caseNo, String filedOn, BigDecimal amount) {
        jdbc.sql("""
                        insert into court_proceeding (id, case_no, court, court_case_no, route, filed_on, standing, amount,
                            opened_at, changed_by)
                        values (gen_random_uuid(), :case, '西湖区法院', :no, 'ORDINARY', :filed, :standing, :amount, now(), 'lawyer')
                        """)
                .param("case", caseNo.value())
                .param("no", "RECOVERY-" + UUID.randomUUID())
                .param("filed", LocalDate.parse(filedOn))
                .param("standing", amount == null ? "accepted" : "judged")
                .param("amount", amount)
                .update();
    }

    private CaseNo open(String contract, LocalDate openedOn, LocalDate disbursedOn) {
        CaseNo caseNo = samples.openWithoutLadder(contract, "诸葛瑾", disbursedOn);
        jdbc.sql("update legal_case set lender_code = ?, opened_on = ? where case_no = ?")
                .params(lender, openedOn, caseNo.value())
                .update();
        return caseNo;
    }

    private List<Run> runs(CaseNo caseNo, LocalDate openedOn) {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate day = openedOn.plusDays(random.nextInt(4) == 0 ? 7 : random.nextInt(120));
            runs.add(new Run(
                    STAGES.get(random.nextInt(STAGES.size())),
                    day.atTime(time()).atOffset(BEIJING)));
        }
        runs.sort(Comparator.comparing(Run::at));
        runs.forEach(run -> jdbc.sql("insert into stage_run values (gen_random_uuid(), ?, ?, ?, ?, 'x')")
                .params(caseNo.value(), run.stage(), run.at(), run.at().plusHours(1))
                .update());
        return runs;
    }

    /** Less in all than is owed: whoever has paid all is closed today. */
    private List<Amount> money(String contract, LocalDate openedOn, LocalDate disbursedOn) {
        List<Amount> money = new ArrayList<>();
        money.add(new Amount(disbursedOn.plusMonths(1), new BigDecimal("1100.16")));
        money.add(new Amount(disbursedOn.plusMonths(2), new BigDecimal("1100.16")));
        money.add(new Amount(disbursedOn.plusMonths(3).plusDays(9), new BigDecimal("400.00")));
        for (int i = random.nextInt(8); i > 0; i--) {
            Amount paid = amount(openedOn, 900);
            String ref = post(contract, paid.on(), paid.amount());
            if (random.nextInt(4) == 0) {
                jdbc.sql("insert into loan_reversal values (?, ?, ?, 'RETURNED', now(), 'system')")
                        .params(ref, paid.on().plusDays(2), "BACK-" + ref)
                        .update();
            } else {
                money.add(paid);
            }
        }
        if (random.nextInt(3) == 0) {
            Amount back = amount(openedOn, 50);
            jdbc.sql("insert into loan_refund values (?, ?, ?, ?, 'x', now(), 'system')")
                    .params("REFUND-" + UUID.randomUUID(), contract, back.on(), back.amount())
                    .update();
            money.add(new Amount(back.on(), back.amount().negate()));
        }
        return money;
    }

    private List<Contact> contacts(CaseNo caseNo, LocalDate openedOn) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            OffsetDateTime at =
                    openedOn.plusDays(random.nextInt(150)).atTime(time()).atOffset(BEIJING);
            boolean call = random.nextBoolean();
            boolean ofAgency = call && random.nextInt(3) == 0;
            if (call) {
                jdbc.sql("""
                                insert into contact_attempt (id, case_no, debtor_key, address_key, role, channel, purpose,
                                    made_by, inbound, actor, at)
                                values (gen_random_uuid(), ?, 'k', 'k', 'DEBTOR', 'CALL', 'PAYMENT', ?, false, 'x', ?)
                                """)
                        .params(caseNo.value(), ofAgency ? "AGENCY" : "STAFF", at)
                        .update();
            } else {
                jdbc.sql("""
                                insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                                    not_before, queued_at, sending_at, ended_at)
                                values (gen_random_uuid(), :case, 'SMS', 'REMINDER', :occasion, 'x', 'x', 'x', 'SENT',
                                    :at, :at, :at, :at)
                                """)
                        .param("case", caseNo.value())
                        .param("occasion", "recovery/" + UUID.randomUUID())
                        .param("at", at)
                        .update();
            }
            contacts.add(new Contact(at, ofAgency ? BigDecimal.ZERO : new BigDecimal(call ? "3.00" : "0.05")));
        }
        return contacts;
    }

    private List<Amount> courtCosts(String contract, LocalDate openedOn) {
        List<Amount> costs = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Amount cost = amount(openedOn, 500);
            boolean refunded = random.nextInt(3) == 0;
            jdbc.sql("insert into loan_cost values (?, ?, 'COURT_FEE', ?, ?, ?, now(), 'lawyer')")
                    .params(
                            "COST-" + UUID.randomUUID(),
                            contract,
                            refunded ? "REFUNDED" : "ADVANCED",
                            cost.on(),
                            cost.amount())
                    .update();
            costs.add(refunded ? new Amount(cost.on(), cost.amount().negate()) : cost);
        }
        return costs;
    }

    private OffsetDateTime handOver(CaseNo caseNo, LocalDate openedOn) {
        OffsetDateTime at =
                openedOn.plusDays(random.nextInt(100)).atTime(time()).atOffset(BEIJING);
        jdbc.sql("""
                        insert into agency_placement (id, case_no, agency_code, status, term_until, reason, proposed_by,
                            proposed_at, approved_by, approved_at, handover_id, handed_over_at, ended_on, end_reason)
                        values (gen_random_uuid(), :case, :agency, 'ENDED', :ended, 'x', 'lead', :at, 'lawyer', :at,
                            gen_random_uuid(), :at, :ended, 'RECALLED')
                        """)
                .param("case", caseNo.value())
                .param("agency", agency)
                .param("at", at)
                .param("ended", at.toLocalDate().plusDays(20))
                .update();
        return at;
    }

    private String post(String contract, LocalDate on, BigDecimal amount) {
        String ref = "RECOVERY-" + UUID.randomUUID();
        ledger.post(new Payment(ref, new ContractNo(contract), on, new Money(amount), "ALIPAY"));
        return ref;
    }

    private Amount amount(LocalDate openedOn, int most) {
        return new Amount(
                openedOn.plusDays(random.nextInt(160)), BigDecimal.valueOf(1 + random.nextInt(100 * most), 2));
    }

    private LocalDate day(String first, int days) {
        return LocalDate.parse(first).plusDays(random.nextInt(days));
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400));
    }
}
