package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guarantors of a case, and what each of them said to a plan: one's consent binds no other (民法典 695). */
@Component
class Guarantors {

    private static final int TELLING_APART = 4;

    /** @param name by which his answer is kept; two of one name are told apart by the end of their identity numbers */
    record Guarantor(Party party, String name) {}

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Consents consents;
    private final Clock clock;

    Guarantors(JdbcClient jdbc, Parties parties, Consents consents, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.consents = consents;
        this.clock = clock;
    }

    List<Guarantor> of(CaseNo caseNo) {
        List<Party> all = parties.guarantors(caseNo);
        return all.stream().map(party -> new Guarantor(party, name(party, all))).toList();
    }

    /** Who has not been asked yet, in the case's order. */
    List<Guarantor> toAsk(Plan plan) {
        Set<String> leftOut = leftOut(plan.id());
        Set<String> consented = consents.of(plan.id()).stream()
                .filter(consent -> consent.subject() == Consent.Subject.GUARANTEE)
                .map(Consent::person)
                .collect(Collectors.toSet());
        return of(plan.caseNo()).stream()
                .filter(guarantor -> !consented.contains(guarantor.name()) && !leftOut.contains(guarantor.name()))
                .toList();
    }

    /** Who is a party of the agreement: all but those without whom it goes on. */
    List<Party> parties(Plan plan) {
        Set<String> leftOut = leftOut(plan.id());
        return of(plan.caseNo()).stream()
                .filter(guarantor -> !leftOut.contains(guarantor.name()))
                .map(Guarantor::party)
                .toList();
    }

    boolean anyLeftOut(Plan plan) {
        return !leftOut(plan.id()).isEmpty();
    }

    /** The plan goes on without one. */
    void leaveOut(Plan plan, Guarantor guarantor, String reason, Actor by) {
        jdbc.sql("""
                        insert into instalment_guarantor_left_out (plan_id, person, reason, decided_at, decided_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(plan.id(), guarantor.name(), reason, Timestamp.from(clock.instant()), by.id())
                .update();
    }

    private Set<String> leftOut(UUID planId) {
        return jdbc.sql("select person from instalment_guarantor_left_out where plan_id = ?")
                .param(planId)
                .query(String.class)
                .set();
    }

    private static String name(Party party, List<Party> all) {
        boolean alone =
                all.stream().filter(other -> other.name().equals(party.name())).count() == 1;
        String idNo = party.idNo();
        return alone ? party.name() : party.name() + " " + idNo.substring(Math.max(0, idNo.length() - TELLING_APART));
    }
}
