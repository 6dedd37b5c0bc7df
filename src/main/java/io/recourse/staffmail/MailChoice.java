package io.recourse.staffmail;

import java.time.Instant;

/**
 * What a person gets by mail.
 *
 * @param alertsSince since when he wants to be told of alerts; null for never
 * @param digestSince since when he wants the morning digest; null for never
 */
public record MailChoice(String userId, Instant alertsSince, Instant digestSince) {

    /** Since when he wants mails of a kind; null for never. */
    public Instant since(StaffMailKind kind) {
        return kind == StaffMailKind.ALERT ? alertsSince : digestSince;
    }
}
