package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.util.UUID;

/**
 * A message to a party of a case.
 *
 * @param occasion names the decision to send it, as {@code reminder/<stage run>}: the same occasion queues one message
 * @param recipient mobile number, e-mail or postal address
 * @param documentId the letter that goes with it; null for none
 */
public record Message(
        CaseNo caseNo,
        Channel channel,
        Purpose purpose,
        String occasion,
        String recipient,
        String subject,
        String body,
        UUID documentId) {}
