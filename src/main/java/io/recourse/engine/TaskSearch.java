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

    /** Narrows nothing yet. @param limit 1 to 200 */
    public static Builder first(int limit) {
        return new Builder(limit);
    }

    /** Narrows a search by what is said; the words are those of {@link TaskSearch}. */
    public static final class Builder {

        private final int limit;
        private CaseMatch cases;
        private Worker worker;
        private String assignee;
        private boolean unassigned;
        private String group;
        private String team;
        private String key;
        private String process;
        private LenderCode lender;
        private ServiceLevel status;
        private AgendaPart part;
        private Due due;
        private Place after;

        private Builder(int limit) {
            this.limit = limit;
        }

        public Builder cases(CaseMatch only) {
            cases = only;
            return this;
        }

        public Builder worker(Worker only) {
            worker = only;
            return this;
        }

        public Builder assignee(String only) {
            assignee = only;
            return this;
        }

        public Builder unassigned(boolean only) {
            unassigned = only;
            return this;
        }

        public Builder group(String only) {
            group = only;
            return this;
        }

        public Builder team(String only) {
            team = only;
            return this;
        }

        public Builder key(String only) {
            key = only;
            return this;
        }

        public Builder process(String only) {
            process = only;
            return this;
        }

        public Builder lender(LenderCode only) {
            lender = only;
            return this;
        }

        public Builder status(ServiceLevel only) {
            status = only;
            return this;
        }

        public Builder part(AgendaPart only) {
            part = only;
            return this;
        }

        public Builder due(Due only) {
            due = only;
            return this;
        }

        public Builder after(Place place) {
            after = place;
            return this;
        }

        public TaskSearch build() {
            return new TaskSearch(
                    cases,
                    worker,
                    assignee,
                    unassigned,
                    group,
                    team,
                    key,
                    process,
                    lender,
                    status,
                    part,
                    due,
                    after,
                    limit);
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
