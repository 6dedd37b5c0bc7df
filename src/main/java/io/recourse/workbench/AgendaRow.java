package io.recourse.workbench;

import io.recourse.deadlines.StatutoryDay;

/**
 * A task with what decides whether it comes next.
 *
 * @param about its case
 * @param statutory the next day in it that no service level moves; null for none
 * @param statutoryInWords as "in 12 days"
 * @param urgent whether that day is nearer than the policy lets pass without warning
 * @param over whether it is past
 */
record AgendaRow(
        TaskRow task, CaseRow about, StatutoryDay statutory, String statutoryInWords, boolean urgent, boolean over) {}
