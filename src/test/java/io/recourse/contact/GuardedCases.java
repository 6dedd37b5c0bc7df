package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.workbench.SampleCases;
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
    private final JdbcClient jdbc;

    GuardedCases(SampleCases samples, Parties parties, AttemptTable attempts, Keys keys, JdbcClient jdbc) {
        this.samples = samples;
        this.parties = parties;
        this.attempts = attempts;
        this.keys = keys;
        this.jdbc = jdbc;
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
