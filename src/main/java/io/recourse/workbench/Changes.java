package io.recourse.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest changes in the order in which this server heard of them, so that a page misses none since it was drawn. */
@Component
class Changes {

    private static final int KEPT = 2_000;

    /** What came after a place, and the place after it. */
    record Since(List<Change> changes, String place) {}

    private final Deque<Change> latest = new ArrayDeque<>();
    private String life = UUID.randomUUID().toString();
    private long heard;

    synchronized void add(List<Change> changes) {
        latest.addAll(changes);
        heard += changes.size();
        while (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** What happens from now on may be missed: every place before is forgotten. */
    synchronized void beginAnew() {
        latest.clear();
        life = UUID.randomUUID().toString();
        heard = 0;
    }

    /** Where the changes are now, as a page hands it back. */
    synchronized String place() {
        return life + "." + heard;
    }

    /** @return empty when it is not known what came after that place */
    synchronized Optional<Since> since(String place) {
        int dot = place.lastIndexOf('.');
        if (dot < 0
                || !place.substring(0, dot).equals(life)
                || !place.substring(dot + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long missed = heard - Long.parseLong(place.substring(dot + 1));
        if (missed < 0 || missed > latest.size()) {
            return Optional.empty();
        }
        List<Change> all = new ArrayList<>(latest);
        return Optional.of(new Since(all.subList(all.size() - (int) missed, all.size()), place()));
    }
}
