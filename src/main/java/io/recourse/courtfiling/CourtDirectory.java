package io.recourse.courtfiling;

import io.recourse.engine.Decisions;
import java.time.LocalDate;
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
     * @param verifiedOn when somebody checked the row against what the court publishes; null while nobody has
     */
    public record Court(String name, String area, LocalDate verifiedOn) {

        public boolean isVerified() {
            return verifiedOn != null;
        }
    }

    /** The court of an address that begins with province, city and district; nothing where the directory has none. */
    public Optional<Court> at(String address) {
        return decisions.ask("court-directory", Map.of("address", address)).outputs().stream()
                .findFirst()
                .map(row -> new Court(
                        (String) row.get("court"), (String) row.get("area"), day((String) row.get("verified"))));
    }

    private static LocalDate day(String verified) {
        return verified == null ? null : LocalDate.parse(verified);
    }
}
