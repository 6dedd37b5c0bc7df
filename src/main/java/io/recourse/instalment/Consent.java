package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.documents.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a person agreed to a text of a plan. Added, never changed.
 *
 * @param person who agreed, by name
 * @param text what he had before him
 * @param sha256 the text's
 * @param reference what proves it elsewhere: a recording, an address of the network, a parcel's number; may be missing
 */
public record Consent(
        UUID id,
        UUID planId,
        Subject subject,
        String person,
        Means means,
        LocalDate givenOn,
        String text,
        String sha256,
        String reference,
        Instant recordedAt,
        Actor recordedBy) {

    /** What was agreed to. */
    public enum Subject {
        /** 综合融资成本明示表: to be confirmed before instalments are granted (in force from 2026-08-01). */
        COST_TABLE,
        /** The agreement itself. */
        AGREEMENT,
        /** A guarantor's consent to changed terms, in writing (民法典 695). */
        GUARANTEE,
        /** What was agreed by word of mouth: recorded, and kept until the debt is settled (信用卡办法 70). */
        ORAL_DEAL
    }

    /** How. */
    public enum Means {
        DEBTOR_PAGE,
        E_SIGNATURE,
        ON_SITE,
        POST,
        PHONE
    }

    /** A text to agree to, and the hash that whoever agrees names: nobody agrees to what changed meanwhile. */
    public record Text(String text, String sha256) {

        static Text of(String text) {
            return new Text(text, Sha256.of(text));
        }
    }
}
