package io.recourse.debtorpage;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.Promises;
import io.recourse.common.Money;
import io.recourse.demandletter.DemandLetter;
import io.recourse.demandletter.DemandLetters;
import io.recourse.instalment.PlanPosting;
import io.recourse.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days that a debtor should know of: what he promised or agreed, what a letter asks, what falls due next. */
@Component
class Deadlines {

    /**
     * A day.
     *
     * @param what names the message {@code debtor-page.deadline.<what>}
     * @param amount what is to be paid then; null where none is named
     */
    record Deadline(LocalDate on, String what, Money amount) {}

    private final DemandLetters letters;
    private final Promises promises;
    private final Ledger ledger;

    Deadlines(DemandLetters letters, Promises promises, Ledger ledger) {
        this.letters = letters;
        this.promises = promises;
        this.ledger = ledger;
    }

    /** Today's and later ones, the next first. */
    List<Deadline> of(CaseView view) {
        CaseFile file = view.file();
        List<Deadline> days = new ArrayList<>();
        if (view.isPlanKept()) {
            plan(view.posting(), days);
        } else {
            promises.watched(file.caseNo())
                    .ifPresent(promise -> days.add(new Deadline(promise.promisedOn(), "promise", promise.amount())));
            letters.latest(file.caseNo())
                    .map(DemandLetter::deadlineOn)
                    .ifPresent(on -> days.add(new Deadline(on, "letter", null)));
            ledger.nextDueOn(file.legalCase().contractNo(), file.asOf())
                    .ifPresent(on -> days.add(new Deadline(on, "instalment", null)));
        }
        return days.stream()
                .filter(day -> !day.on().isBefore(file.asOf()))
                .sorted(Comparator.comparing(Deadline::on))
                .toList();
    }

    /** What is open of each instalment; of one whose day has passed, until when it is no breach. */
    private static void plan(PlanPosting posting, List<Deadline> days) {
        posting.lines().stream().filter(line -> line.open().isPositive()).forEach(line -> {
            boolean late = line.standing() == PlanPosting.Standing.IN_GRACE;
            days.add(new Deadline(
                    late ? line.graceUntil() : line.due().on(), late ? "plan-grace" : "plan", line.open()));
        });
    }
}
