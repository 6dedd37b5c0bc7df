package io.recourse.staffmail;

import io.recourse.access.User;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * The door for mail to staff. It takes users, not addresses, and texts that name nobody but by case number: what is said to
 * debtors goes through the guard and dispatch.
 */
@Service
public class StaffMails {

    private final StaffMailTable table;
    private final Clock clock;

    StaffMails(StaffMailTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Whether a person was written to on an occasion. */
    public boolean isWritten(User reader, String occasion) {
        return table.exists(reader.id(), occasion);
    }

    /**
     * Writes to a person, once for an occasion, whoever asks and however often.
     *
     * @param occasion names what the mail is about, for example {@code digest/2026-11-30}
     * @param until when it is not worth sending any more
     * @return false when it was written before
     */
    public boolean write(User reader, StaffMailKind kind, String occasion, String subject, String text, Instant until) {
        return table.insert(reader.id(), kind, occasion, subject, text, clock.instant(), until);
    }
}
