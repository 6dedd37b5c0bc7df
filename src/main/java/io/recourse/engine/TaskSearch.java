package io.recourse.engine;

import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.legalcase.CaseMatch;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;

/**
 * What a list of tasks is narrowed to; a null narrows nothing. The most urgent come first.
 *
 * @param cases only tasks of these cases
 * @param worker only tasks on this person's agenda
 * @param assignee only tasks of this user
 * @param unassigned only tasks that nobody has claimed
 * @param group only tasks that this group may do
 * @param team only tasks that this group owns: the first of those that may do it
 * @param process only tasks of this process, which for a stage is the stage's name
 * @param part a part of the list; {@link AgendaPart#WAITING} needs a worker
 * @param due only tasks that are still to fall due in these days, by clocks that no hold has stopped
 * @param after the place after which the page begins
 * @param limit 1 to 200
 */
public record TaskSearch(
        CaseMatch cases,
        Worker worker,
        String assignee,
        boolean unassigned,
        String group,
        String team,
        String key,
        String process,
        LenderCode lender,
        ServiceLevel status,
        AgendaPart part,
        Due due,
        Place after,
        int limit) {

    public TaskSearch {
        limit = Math.max(1, Math.min(limit, 200));
        if (part == AgendaPart.WAITING && worker == null) {
            throw new IllegalArgumentException("nobody is named who would wait");
        }
    }

    /** Days. @param before the first one that is not meant */
    public record Due(LocalDate from, LocalDate before) {}

    /** A place in the list: due moment and task. */
    public record Place(Instant dueAt, String taskId) {

        /** As a client hands it back, opaque to him. */
        public String token() {
            String place = dueAt + " " + taskId;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        }

        /** @throws Refused with code {@code page.malformed} for anything that {@link #token} did not make */
        public static Place parse(String token) {
            try {
                String[] place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
                return new Place(Instant.parse(place[0]), place[1]);
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw new Refused("page.malformed");
            }
        }
    }
}
