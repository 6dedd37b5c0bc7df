package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.GuaranteePeriod;
import io.recourse.deadlines.PeriodEnd;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a suit names: the debtor, and behind him the guarantors of the case where they are sued with him. */
@Component
@Transactional(readOnly = true)
public class Defendants {

    private final Parties parties;
    private final LegalCases cases;
    private final Ledger ledger;
    private final GuaranteePeriod period;
    private final Clock clock;

    Defendants(Parties parties, LegalCases cases, Ledger ledger, GuaranteePeriod period, Clock clock) {
        this.parties = parties;
        this.cases = cases;
        this.ledger = ledger;
        this.period = period;
        this.clock = clock;
    }

    /** In the order in which the papers name them, the debtor first. */
    public List<Party> of(CourtFiling filing) {
        List<Party> defendants = new ArrayList<>(List.of(parties.debtor(filing.caseNo())));
        if (filing.suesGuarantors()) {
            defendants.addAll(parties.guarantors(filing.caseNo()));
        }
        return defendants;
    }

    /** Whom the lawyer may sue with the debtor. */
    public List<Party> guarantors(CaseNo caseNo) {
        return parties.guarantors(caseNo);
    }

    /**
     * The guarantee period of the case's debt.
     *
     * @param agreedEnd null where none was agreed
     */
    public PeriodEnd guaranteePeriod(CaseNo caseNo, LocalDate agreedEnd) {
        LocalDate dueOn = ledger.lastDueOn(cases.get(caseNo).contractNo());
        return agreedEnd == null ? period.ofDebtDue(dueOn) : period.agreed(dueOn, agreedEnd);
    }

    /** What the table {@code filing-eligibility} asks of the guarantors. */
    Map<String, Object> asked(CaseNo caseNo, ClaimFacts facts) {
        List<Party> all = parties.guarantors(caseNo);
        Map<String, Object> asked = new HashMap<>();
        asked.put("guarantors", all.size());
        asked.put("guarantorsIdentified", all.stream().noneMatch(party -> isBlank(party.idNo())));
        asked.put("guarantorAddressesKnown", all.stream().noneMatch(party -> isBlank(party.address())));
        GuarantorsSued sued = facts == null ? null : facts.guarantors();
        asked.put("guaranteeKind", sued == null ? null : sued.kind().name());
        asked.put("guaranteeOver", sued == null ? null : isOver(caseNo, sued));
        return asked;
    }

    private boolean isOver(CaseNo caseNo, GuarantorsSued sued) {
        LocalDate lastDay = guaranteePeriod(caseNo, sued.agreedEnd()).lastDay().date();
        return LocalDate.now(clock).isAfter(lastDay);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
