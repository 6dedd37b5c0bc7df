package io.recourse.contact.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what goes to the gateway and comes from it: HMAC-SHA256, in hexadecimal, over the timestamp (seconds since 1970),
 * a line feed, the nonce, a line feed and the body's bytes.
 */
final class Signature {

    static final String TIMESTAMP_HEADER = "X-Recourse-Timestamp";
    static final String NONCE_HEADER = "X-Recourse-Nonce";
    static final String SIGNATURE_HEADER = "X-Recourse-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String secret, String timestamp, String nonce, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            signed.writeBytes((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            signed.writeBytes(body);
            return HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a time that tells nothing of how much of it is right. */
    static boolean fits(String given, String secret, String timestamp, String nonce, byte[] body) {
        return MessageDigest.isEqual(
                of(secret, timestamp, nonce, body).getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }
}
