package io.recourse.engine;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * What a list of tasks is narrowed to; a null narrows nothing. The most urgent come first.
 *
 * @param assignee only tasks of this user
 * @param unassigned only tasks that nobody has claimed
 * @param after the place after which the page begins
 * @param limit 1 to 200
 */
public record TaskSearch(
        CaseNo caseNo,
        String assignee,
        boolean unassigned,
        String group,
        String key,
        ServiceLevel status,
        Place after,
        int limit) {

    public TaskSearch {
        limit = Math.max(1, Math.min(limit, 200));
    }

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
