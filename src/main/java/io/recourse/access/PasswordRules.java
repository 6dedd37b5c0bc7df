package io.recourse.access;

import io.recourse.common.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long rather than odd, and nothing that follows from the user's id. */
final class PasswordRules {

    /** Characters. */
    static final int SHORTEST = 12;

    /** Bytes in UTF-8; bcrypt would ignore the rest. */
    static final int LONGEST = 72;

    private static final int DIFFERENT_CHARACTERS = 5;

    /** A shorter id occurs in words by chance. */
    private static final int TELLING_ID = 4;

    private PasswordRules() {}

    /** What is wrong with it, or empty. */
    static Optional<FieldError> fault(String field, String userId, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(FieldError.of(field, "password.too-short", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(FieldError.of(field, "password.too-long", LONGEST));
        }
        if (userId.length() >= TELLING_ID && password.toLowerCase(Locale.ROOT).contains(userId)) {
            return Optional.of(FieldError.of(field, "password.contains-id"));
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS) {
            return Optional.of(FieldError.of(field, "password.too-simple", DIFFERENT_CHARACTERS));
        }
        return Optional.empty();
    }
}
