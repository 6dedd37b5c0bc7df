package io.recourse.mailing;

import io.recourse.contact.Receipts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the post office said of a letter's arrival, as the forms ask it in which a person records it with its proof. */
@Component
public class ReportedDelivery {

    private final PostedLetterTable letters;
    private final Receipts receipts;
    private final Clock clock;

    ReportedDelivery(PostedLetterTable letters, Receipts receipts, Clock clock) {
        this.letters = letters;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** {@code outcome} and {@code deliveredOn} for the letter that an occasion sent; empty while it is not known to have arrived. */
    @Transactional(readOnly = true)
    public Map<String, Object> of(String occasion) {
        return letters.trackedOf(occasion)
                .flatMap(letter -> receipts.deliveredAt(letter.messageId()))
                .map(at -> LocalDate.ofInstant(at, clock.getZone()).toString())
                .map(day -> Map.<String, Object>of("outcome", "delivered", "deliveredOn", day))
                .orElse(Map.of());
    }
}
