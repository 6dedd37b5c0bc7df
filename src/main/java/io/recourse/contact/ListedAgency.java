package io.recourse.contact;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Only an agency in good standing on the white list contacts debtors (CBA 2026). */
@Component
@Order(2)
class ListedAgency implements ContactRule {

    private final AgencyStanding agencies;
    private final Policy policy;

    ListedAgency(AgencyStanding agencies, Policy policy) {
        this.agencies = agencies;
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        boolean listed = c.contact().maker().people().stream()
                .map(Collector::agency)
                .filter(agency -> !agency.isEmpty())
                .allMatch(agency -> agencies.mayWork(agency, day));
        return listed
                ? Permission.ALLOWED
                : Permission.refused("agency-not-listed", policy.source("agency-inspection-months", day), null);
    }
}
