package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtfiling.RecoveryHistory;
import io.recourse.courtfiling.Route;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
@Import(Portfolio.class)
class RecoveryHistoryTest {

    @Autowired
    Portfolio portfolio;

    @Autowired
    RecoveryHistory history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private int payments;

    private void filed(LocalDate on, Money... paid) {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE);
        jdbc.sql("""
                        insert into court_filing (id, case_no, status, proposed_route, route_why, route, claim_amount,
                            drafted_by, approved_by, court_name, filed_on, considered_at)
                        values (?, ?, 'FILED', 'SIMPLIFIED', '', 'SIMPLIFIED', 1000.00, 'lawyer', 'lead', '法院', ?, now())
                        """).params(UUID.randomUUID(), caseNo.value(), on).update();
        for (Money amount : paid) {
            received(caseNo, on.plusDays(365), amount);
            received(caseNo, on, Money.of("77.00"));
            received(caseNo, on.plusDays(366), Money.of("88.00"));
        }
    }

    private void received(CaseNo caseNo, LocalDate on, Money amount) {
        jdbc.sql("""
                        insert into loan_payment (payment_ref, contract_no, received_on, amount, channel)
                        select ?, contract_no, ?, ?, 'BANK_TRANSFER' from legal_case where case_no = ?
                        """)
                .params("HISTORY" + payments++, on, amount.amount(), caseNo.value())
                .update();
    }

    @Test
    void countsWhatCameInWithinAYearOfFiling() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update court_filing set route = 'ORDINARY' where status = 'FILED'")
                    .update();
            LocalDate today = portfolio.today();
            filed(today.minusDays(366), Money.of("400.00"));
            filed(today.minusDays(400), Money.of("5000.00"));
            for (int i = 0; i < 17; i++) {
                filed(today.minusDays(500));
            }
            filed(today.minusDays(365), Money.of("900.00"));

            RecoveryHistory.Record short19 = history.byRoute().get(Route.SIMPLIFIED);
            assertThat(short19.suits()).as("the one of a year ago is too young").isEqualTo(19);
            assertThat(short19.isEnough()).isFalse();

            filed(today.minusDays(600), Money.of("100.00"));
            RecoveryHistory.Record twenty = history.byRoute().get(Route.SIMPLIFIED);
            assertThat(twenty.isEnough()).isTrue();
            assertThat(twenty.claimed()).isEqualTo(Money.of("20000.00"));
            assertThat(twenty.received())
                    .as("400 + 1000, as no suit brings more than it claims, + 100")
                    .isEqualTo(Money.of("1500.00"));
            assertThat(twenty.share()).isEqualByComparingTo("0.075");
            assertThat(twenty.expected(Money.of("3333.33"))).isEqualTo(Money.of("250.00"));
            assertThat(history.byRoute().get(Route.PAYMENT_ORDER).isEnough()).isFalse();
        });
    }
}
