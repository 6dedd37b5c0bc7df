package io.recourse.oversight;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A condition that holds now.
 *
 * @param subject a stage's process, or a lender's code, as the rule has it
 * @param measure in the rule's unit
 * @param bound what the policy allows, in the same unit; for {@link AlertRule#LIMITATION} days
 * @param counted tasks or cases that it is about
 * @param cases by number, with the days that they are near to; only where the rule is about single cases
 */
record Alarm(AlertRule rule, String subject, int measure, int bound, int counted, SortedMap<String, LocalDate> cases) {

    /** What tells a graver alarm from one that was seen: days pass by themselves, so a standstill is graver by what waits. */
    int gravity() {
        return rule == AlertRule.STAGE_STUCK || rule == AlertRule.BUREAU_WAITING ? counted : measure;
    }
}
