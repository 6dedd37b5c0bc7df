package io.recourse.debtorpage;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable texts of 256 bits, as they stand in links and cookies. */
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
