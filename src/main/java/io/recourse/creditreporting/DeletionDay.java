package io.recourse.creditreporting;

import io.recourse.common.ContractNo;
import io.recourse.common.Policy;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * When adverse information of a settled loan is to be deleted: the years of {@code credit-adverse-years} from its end
 * (征信业管理条例 16). While anything is owed the time has not begun.
 */
@Component
public class DeletionDay {

    private final Ledger ledger;
    private final Policy policy;
    private final Clock clock;

    DeletionDay(Ledger ledger, Policy policy, Clock clock) {
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /** None while anything is owed. */
    public Optional<LocalDate> of(ContractNo contract) {
        Statement statement = ledger.statement(contract, LocalDate.now(clock));
        return statement.balance().isSettled() ? Optional.of(after(settledOn(statement))) : Optional.empty();
    }

    LocalDate after(LocalDate settledOn) {
        return settledOn.plusYears(policy.count("credit-adverse-years", settledOn));
    }

    /** The day of the last payment or waiver of a settled loan. */
    static LocalDate settledOn(Statement statement) {
        return Stream.concat(
                        statement.postings().stream().map(Statement.Posting::postedOn),
                        statement.waiver().map(Statement.Waiver::on).stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
