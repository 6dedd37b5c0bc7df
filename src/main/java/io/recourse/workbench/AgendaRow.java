package io.recourse.workbench;

import java.time.LocalDate;
import java.util.List;

/**
 * A task with what decides whether it comes next.
 *
 * @param about its case
 * @param days all days in it that no service level moves, the first one first
 */
record AgendaRow(TaskRow task, CaseRow about, List<Day> days) {

    /**
     * A day that law or court sets.
     *
     * @param name the words are the message {@code statutory-day.<name>}
     * @param inWords as "in 12 days"
     * @param urgent whether it is nearer than the policy lets pass without warning
     * @param over whether it is past
     */
    record Day(String name, LocalDate day, String inWords, boolean urgent, boolean over) {}
}
