package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Statement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether the overdue information of a repaid loan falls under the one-off credit repair of the People's Bank of China: asks
 * the table {@code credit-repair}. The credit reference centre repairs by itself; nothing is reported for it.
 */
@Component
public class CreditRepair {

    private final CreditReports reports;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Clock clock;

    CreditRepair(CreditReports reports, Ledger ledger, Decisions decisions, Clock clock) {
        this.reports = reports;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The day by which it is hidden; none where it is not repaired, nothing was reported, or anything is owed or was waived. */
    public Optional<LocalDate> hiddenBy(CaseNo caseNo, ContractNo contract) {
        List<CreditReport> reported = reports.of(caseNo);
        Statement statement = ledger.statement(contract, LocalDate.now(clock));
        if (reported.isEmpty() || !statement.balance().isSettled()) {
            return Optional.empty();
        }
        return hiddenBy(
                reported.stream()
                        .map(report -> report.amount().amount())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                reported.stream()
                        .map(report -> report.reportedOn().minusDays(report.daysPastDue()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                DeletionDay.settledOn(statement),
                statement
                        .waiver()
                        .map(Statement.Waiver::loan)
                        .orElse(Money.ZERO)
                        .isPositive());
    }

    private Optional<LocalDate> hiddenBy(BigDecimal amount, LocalDate arisenOn, LocalDate paidOn, boolean waived) {
        String day = (String) decisions
                .ask(
                        "credit-repair",
                        Map.of(
                                "amount",
                                amount,
                                "arisenOn",
                                arisenOn.toString(),
                                "paidOn",
                                paidOn.toString(),
                                "waived",
                                waived))
                .single()
                .get("hiddenBy");
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
