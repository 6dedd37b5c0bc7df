package io.recourse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A user with the hash of his password; never leaves this module. */
record Credentials(User user, String passwordHash) {

    /** Changes with the password: a session that remembers another one is over. */
    String stamp() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + user.id() + "]";
    }
}
