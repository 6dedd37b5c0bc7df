package io.recourse.engine;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A human task: the bean of the task's id. What it shows is read when its form is opened, and what a person submits
 * becomes the form's record, whether it comes from our pages, Camunda's Tasklist or the API.
 *
 * @param <F> the form: a record with one component for each editable field of the task's form but {@code outcome},
 *     which it may have too, validated by Jakarta annotations
 */
public interface UserTask<F extends Record> {

    /** The form's record. */
    Class<F> form();

    /** What the form shows and proposes, by the keys of its fields. Never stored in the engine. */
    Map<String, Object> prefill(OpenTask task);

    /**
     * Whether one person may decide it for many cases with one form. What he records of a single event, such as a call, a
     * visit or a delivery, he says case by case.
     */
    default boolean isAnsweredAlike() {
        return false;
    }

    /**
     * The last day that the law leaves for what the task is a step of; its own time ends with that day at the latest.
     * Asked when the task begins.
     */
    default Optional<LocalDate> lastDay(CaseNo caseNo) {
        return Optional.empty();
    }

    /**
     * What was submitted, in the fields of the present form. A task keeps the form with which its process began, so an
     * earlier form may submit fields that the present one does not have.
     */
    default Map<String, Object> upgraded(OpenTask task, Map<String, Object> fields) {
        return fields;
    }

    /**
     * What completing the task does, in the engine's transaction.
     *
     * @return where the process goes next; nothing else of the form reaches the engine
     * @throws io.recourse.common.Refused or {@link io.recourse.common.InvalidFields} when it may not be completed so
     */
    Routing complete(OpenTask task, F form, Actor by);
}
