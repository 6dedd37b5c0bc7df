package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.CreditConsents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether loans may be reported as far as their debtors' written consent goes (征信业管理条例 29): as the lender says, and
 * where he says nothing, as {@code credit-consent-assumed} has it.
 */
@Component
public class ReportingConsent {

    /** How a consent stands; the input {@code consent} of the tables. */
    public enum Standing {
        GIVEN,
        /** The lender says nothing; policy takes it as given. */
        ASSUMED,
        NONE,
        /** The lender says nothing, and policy takes that for none. */
        SILENT
    }

    private final CreditConsents consents;
    private final Policy policy;
    private final Clock clock;

    ReportingConsent(CreditConsents consents, Policy policy, Clock clock) {
        this.consents = consents;
        this.policy = policy;
        this.clock = clock;
    }

    public Standing of(CaseNo caseNo) {
        return of(List.of(caseNo)).get(caseNo);
    }

    /** Of each of the cases. */
    Map<CaseNo, Standing> of(Collection<CaseNo> cases) {
        Map<CaseNo, CreditConsent> stated = consents.of(cases);
        Standing silent =
                policy.count("credit-consent-assumed", LocalDate.now(clock)) == 1 ? Standing.ASSUMED : Standing.SILENT;
        return cases.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), caseNo -> standing(stated.get(caseNo), silent)));
    }

    private static Standing standing(CreditConsent stated, Standing silent) {
        return stated == null ? silent : Standing.valueOf(stated.name());
    }
}
