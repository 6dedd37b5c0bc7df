package io.recourse.contact;

import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Measure;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.workbench.SampleCases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of a debtor of their own, with a guarantor and a contact person, and what was tried with them. */
@Component
public class GuardedCases {

    static final Actor STAFF = new Actor("assistant");
    static final String PLACE = "浙江省杭州市西湖区文三路100号2幢301室";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SampleCases samples;
    private final Parties parties;
    private final AttemptTable attempts;
    private final Keys keys;
    private final Agencies agencies;
    private final Lenders lenders;
    private final LenderMandates mandates;
    private final JdbcClient jdbc;
    private final Clock clock;

    GuardedCases(
            SampleCases samples,
            Parties parties,
            AttemptTable attempts,
            Keys keys,
            Agencies agencies,
            Lenders lenders,
            LenderMandates mandates,
            JdbcClient jdbc,
            Clock clock) {
        this.samples = samples;
        this.parties = parties;
        this.attempts = attempts;
        this.keys = keys;
        this.agencies = agencies;
        this.lenders = lenders;
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A debtor and the numbers of his persons. */
    public record Debtor(int number, CaseNo caseNo) {

        public String idNo() {
            return "1101011990%08d".formatted(number);
        }

        public String mobile() {
            return "138%08d".formatted(number);
        }

        public String guarantor() {
            return "139%08d".formatted(number);
        }

        public String contact() {
            return "137%08d".formatted(number);
        }

        public String email() {
            return "debtor" + number + "@example.com";
        }
    }

    @Transactional
    public Debtor open() {
        return open(LocalDate.parse("2025-09-15"));
    }

    @Transactional
    public Debtor open(LocalDate disbursedOn) {
        Debtor debtor = new Debtor(NUMBER.incrementAndGet(), openCase(disbursedOn));
        addPersons(debtor, debtor.caseNo());
        return debtor;
    }

    /** Another contract of the same debtor. */
    @Transactional
    CaseNo openAnother(Debtor debtor) {
        CaseNo another = openCase(LocalDate.parse("2025-09-15"));
        addPersons(debtor, another);
        return another;
    }

    /** A plan that is signed and in force. */
    void keepPlan(CaseNo caseNo) {
        jdbc.sql("""
                        insert into instalment_plan (id, case_no, status, debt, waiver, down_payment, instalments,
                            first_due_on, grace_days, proposed_by, proposed_at, document_id, signed_on)
                        values (gen_random_uuid(), ?, 'ACTIVE', 1000, 0, 0, 10, '2027-01-01', 3, 'assistant', now(),
                            gen_random_uuid(), '2026-11-01')
                        """).param(caseNo.value()).update();
    }

    /** The case's only placement, in a state from APPROVED on, with an agency that nothing suspends. */
    public void placeWithAgency(CaseNo caseNo, String status) {
        LocalDate today = LocalDate.now(clock);
        LenderCode lender = lenderOfAgencies(today);
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender.value(), caseNo.value())
                .update();
        agencies.save(
                new Agency(
                        "GUARDED",
                        "诚信催收服务有限公司",
                        "91310000MA1FL0000X",
                        today.minusYears(2),
                        "https://lender.example/agencies",
                        today.minusYears(1),
                        today.plusYears(2),
                        today,
                        today,
                        "每案固定80元，按合规得分结算",
                        List.of(lender.value()),
                        null),
                STAFF);
        jdbc.sql("delete from agency_placement where case_no = ?")
                .param(caseNo.value())
                .update();
        boolean ended = status.equals("ENDED");
        jdbc.sql("""
                        insert into agency_placement (id, case_no, agency_code, status, term_until, reason, proposed_by,
                            proposed_at, approved_by, approved_at, handover_id, handed_over_at, ended_on, end_reason)
                        values (gen_random_uuid(), :case, 'GUARDED', :status, '2099-12-31', '失联', 'lead', now(), 'lawyer',
                            now(), case when :given then gen_random_uuid() end, case when :given then now() end,
                            case when :ended then current_date end, case when :ended then 'RECALLED' end)
                        """)
                .param("case", caseNo.value())
                .param("status", status)
                .param("given", !status.equals("APPROVED"))
                .param("ended", ended)
                .update();
    }

    private LenderCode lenderOfAgencies(LocalDate today) {
        LenderCode code = new LenderCode("GUARDED");
        Lender any = lenders.all().get(0);
        lenders.register(new Lender(
                code,
                any.name(),
                any.kind(),
                any.companyKind(),
                any.creditCode(),
                any.legalRepresentative(),
                any.representativePosition(),
                any.address(),
                any.phone(),
                any.paymentAccount(),
                any.disputeChannel(),
                any.lawFirm(),
                any.lawFirmAddress(),
                any.lawFirmPhone(),
                any.lawyers()));
        if (!mandates.holds(code, Measure.AGENCY_PLACEMENT, today)) {
            mandates.give(code, Measure.AGENCY_PLACEMENT, today, "委外合同第三条", STAFF);
        }
        return code;
    }

    /** An attempt of the past, with its result; null while it is going on. */
    @Transactional
    void attempt(Debtor debtor, PartyRole role, Channel channel, String address, String at, AttemptResult result) {
        attempt(debtor, role, channel, address, at, result, MadeBy.STAFF, false);
    }

    @Transactional
    void attempt(
            Debtor debtor,
            PartyRole role,
            Channel channel,
            String address,
            String at,
            AttemptResult result,
            MadeBy by,
            boolean inbound) {
        UUID id = UUID.randomUUID();
        Attempt attempt = new Attempt(
                id,
                keys.debtor(debtor.idNo()),
                keys.address(channel, address),
                role,
                channel,
                inbound,
                STAFF.id(),
                moment(at),
                null);
        attempts.insert(debtor.caseNo(), attempt, Purpose.PAYMENT, by);
        if (result != null) {
            attempts.tell(id, result, "REC-1", STAFF, moment(at));
        }
    }

    /** @param local in Shanghai, as {@code 2026-11-20T10:00} */
    static Instant moment(String local) {
        return Instant.parse((local.length() == 16 ? local + ":00" : local) + "Z")
                .minusSeconds(8 * 3600);
    }

    private CaseNo openCase(LocalDate disbursedOn) {
        return samples.openWithoutLadder("GUARD-" + UUID.randomUUID(), "张小明", disbursedOn);
    }

    private void addPersons(Debtor debtor, CaseNo caseNo) {
        parties.replace(
                caseNo,
                List.of(
                        party(PartyRole.DEBTOR, "张小明", debtor.idNo(), debtor.mobile(), debtor.email()),
                        party(PartyRole.GUARANTOR, "钱卫国", "11010119800101001X", debtor.guarantor(), null),
                        party(PartyRole.CONTACT, "李四", "", debtor.contact(), null)));
    }

    private static Party party(PartyRole role, String name, String idNo, String mobile, String email) {
        String street = role == PartyRole.DEBTOR ? "文三路100号2幢301室" : "文三路" + mobile + "号";
        return new Party(role, name, idNo, mobile, email, "浙江省", "杭州市", "西湖区", "330106", street, Party.Language.ZH);
    }
}
