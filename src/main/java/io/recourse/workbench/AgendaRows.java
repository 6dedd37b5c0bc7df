package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.courtfiling.PreservationEnds;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.creditreporting.DisputeAnswerDays;
import io.recourse.deadlines.Limitation;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.engine.WorkItem;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the agenda says of tasks, with one query for each kind of fact. */
@Component
class AgendaRows {

    private static final String LIMITATION = "limitation";
    private static final String WARNING = "statutory-day-warning-days";

    private final TaskRows tasks;
    private final LegalCases cases;
    private final CaseList list;
    private final CourtDates courtDates;
    private final PreservedSuits preserved;
    private final PreservationEnds ends;
    private final DisputeAnswerDays answers;
    private final InWords inWords;
    private final Policy policy;
    private final Clock clock;

    AgendaRows(
            TaskRows tasks,
            LegalCases cases,
            CaseList list,
            CourtDates courtDates,
            PreservedSuits preserved,
            PreservationEnds ends,
            DisputeAnswerDays answers,
            InWords inWords,
            Policy policy,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.list = list;
        this.courtDates = courtDates;
        this.preserved = preserved;
        this.ends = ends;
        this.answers = answers;
        this.inWords = inWords;
        this.policy = policy;
        this.clock = clock;
    }

    List<AgendaRow> of(List<WorkItem> items, Locale language) {
        List<CaseNo> numbers = items.stream().map(WorkItem::caseNo).distinct().toList();
        Map<CaseNo, CaseRow> about = list.rows(cases.all(numbers)).stream()
                .collect(Collectors.toMap(row -> row.legalCase().caseNo(), Function.identity()));
        Map<CaseNo, List<StatutoryDay>> atCourt = courtDates.statutoryDays(numbers);
        Map<CaseNo, List<StatutoryDay>> toFile = preserved.statutoryDays(numbers);
        Map<CaseNo, List<StatutoryDay>> toRenew = ends.statutoryDays(numbers);
        Map<CaseNo, List<StatutoryDay>> ofDisputes = answers.of(numbers);
        return tasks.of(items, language).stream()
                .map(task -> {
                    CaseNo caseNo = task.item().caseNo();
                    CaseRow row = about.get(caseNo);
                    List<AgendaRow.Day> days = Stream.of(
                                    limitation(row).toList(),
                                    atCourt.getOrDefault(caseNo, List.of()),
                                    toFile.getOrDefault(caseNo, List.of()),
                                    toRenew.getOrDefault(caseNo, List.of()),
                                    ofDisputes.getOrDefault(caseNo, List.of()))
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(StatutoryDay::day))
                            .map(day -> day(day, row, language))
                            .toList();
                    return new AgendaRow(task, row, days);
                })
                .toList();
    }

    private AgendaRow.Day day(StatutoryDay day, CaseRow row, Locale language) {
        return new AgendaRow.Day(
                day.name(),
                day.day(),
                inWords.day(day.day(), language),
                isUrgent(day, row),
                day.day().isBefore(LocalDate.now(clock)));
    }

    private static Stream<StatutoryDay> limitation(CaseRow row) {
        return Stream.ofNullable(row.limitation())
                .map(limitation -> new StatutoryDay(LIMITATION, limitation.expiresOn()));
    }

    private boolean isUrgent(StatutoryDay day, CaseRow row) {
        if (day.name().equals(LIMITATION)) {
            return row.limitation().status() != Limitation.Status.LIVE;
        }
        LocalDate today = LocalDate.now(clock);
        return !day.day().isAfter(today.plusDays(policy.count(WARNING, today)));
    }
}
