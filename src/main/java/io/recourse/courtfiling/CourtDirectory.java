package io.recourse.courtfiling;

import io.recourse.engine.Decisions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The basic courts by the area that they serve: the table {@code court-directory}. */
@Component
public class CourtDirectory {

    private final Decisions decisions;

    CourtDirectory(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A court of the directory.
     *
     * @param verified whether somebody has checked the row
     */
    public record Court(String name, String area, boolean verified) {}

    /** The court of an address that begins with province, city and district; nothing where the directory has none. */
    public Optional<Court> at(String address) {
        return decisions.ask("court-directory", Map.of("address", address)).outputs().stream()
                .findFirst()
                .map(row -> new Court(
                        (String) row.get("court"), (String) row.get("area"), Boolean.TRUE.equals(row.get("verified"))));
    }
}
