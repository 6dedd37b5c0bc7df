package io.recourse.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key files as a lender or law firm would configure them. */
final class TestKeys {

    static final char[] PASSWORD = "only in tests".toCharArray();

    private TestKeys() {}

    /** Writes a PKCS#12 file with one self-signed RSA key for each subject; aliases are key1, key2 and so on. */
    static Path file(Path folder, String... subjects) throws Exception {
        return file(folder, "RSA", Instant.parse("2046-01-01T00:00:00Z"), subjects);
    }

    static Path file(Path folder, String algorithm, Instant notAfter, String... subjects) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (String subject : subjects) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("EC") ? 256 : 2048);
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = certificate(pair, subject, notAfter);
            store.setKeyEntry("key" + ++number, pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
        }
        Path file = folder.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    private static X509Certificate certificate(KeyPair pair, String subject, Instant notAfter)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Principal name = new X500Principal(subject);
        String algorithm = pair.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.valueOf(System.nanoTime()),
                                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                                Date.from(notAfter),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
    }
}
