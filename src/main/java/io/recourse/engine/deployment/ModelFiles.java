package io.recourse.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All models at one moment, to be deployed together.
 *
 * @param files names as {@code forms/reminder/call-debtor.form}, and contents
 */
record ModelFiles(SortedMap<String, byte[]> files) {

    static ModelFiles of(Map<String, byte[]> files) {
        return new ModelFiles(new TreeMap<>(files));
    }

    /** The same for the same names and contents, and only for them. */
    String fingerprint() {
        try {
            MessageDigest whole = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                whole.update(MessageDigest.getInstance("SHA-256")
                        .digest(file.getKey().getBytes(StandardCharsets.UTF_8)));
                whole.update(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
            }
            return HexFormat.of().formatHex(whole.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
