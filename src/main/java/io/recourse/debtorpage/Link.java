package io.recourse.debtorpage;

import io.recourse.common.CaseNo;
import io.recourse.documents.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A link to a debtor's page.
 *
 * @param dispatchId the message that brought it; null where none did, as in a demo
 * @param browserHash the browser in which it was first opened; null before
 * @param revokedBecause null while it is not revoked
 */
record Link(
        UUID id,
        CaseNo caseNo,
        UUID dispatchId,
        Instant issuedAt,
        Instant expiresAt,
        String browserHash,
        int wrongEntries,
        Revocation revokedBecause) {

    /** Why a link stopped working before its time. */
    enum Revocation {
        WRONG_PERSON,
        TOO_MANY_ENTRIES,
        /** Its letter was printed anew. */
        REPLACED
    }

    /** What is kept of a token, or of a browser's mark. */
    static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    boolean isLocked() {
        return revokedBecause == Revocation.TOO_MANY_ENTRIES;
    }

    /** Whether it is in time and, once opened, in the browser in which it was opened first. */
    boolean isFor(String browser, Instant now) {
        return now.isBefore(expiresAt) && (browserHash == null || browser != null && browserHash.equals(hash(browser)));
    }
}
