package io.recourse.oversight;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.legalcase.Lenders;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases behind a figure of the board: which day of the law or a court is over or near in each. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class StatutoryDaysPage {

    private static final int MOST = 200;

    private final StatutoryDays days;
    private final Lenders lenders;

    StatutoryDaysPage(StatutoryDays days, Lenders lenders) {
        this.days = days;
        this.lenders = lenders;
    }

    @GetMapping("/statutory-days")
    String show(@RequestParam(defaultValue = "true") boolean over, DeadlineBoard.Scope scope, Model model) {
        List<StatutoryDays.Day> found = days.of(over, scope, MOST + 1);
        model.addAttribute("over", over);
        model.addAttribute("scope", scope);
        model.addAttribute("found", found.subList(0, Math.min(MOST, found.size())));
        model.addAttribute("most", found.size() > MOST ? MOST : null);
        model.addAttribute("courtDays", days.courtDays());
        model.addAttribute("limitationDays", days.limitationDays());
        model.addAttribute(
                "lenderNames",
                lenders.all().stream()
                        .collect(Collectors.toMap(lender -> lender.code().value(), lender -> lender.name())));
        return "oversight/statutory-days";
    }
}
