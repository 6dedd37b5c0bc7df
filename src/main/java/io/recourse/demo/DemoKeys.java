package io.recourse.demo;

import io.recourse.documents.KeyFile;
import io.recourse.documents.SigningKey;
import io.recourse.documents.SigningKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A key of the demo's own, made at its first start, that signs for every organisation and is trusted by nobody. A
 * configured key takes its place.
 */
@Component
@InDemo
@Fallback
class DemoKeys implements SigningKeys {

    private static final String ALIAS = "demo";
    /** What protects the key is that only the file's owner can read it. */
    private static final char[] PASSWORD = "demo".toCharArray();

    private static final X500Name SUBJECT =
            new X500Name("C=CN,O=Recourse demo,OU=No legal effect (无法律效力),CN=Recourse 演示签名");

    private final Path file;
    private SigningKeys keys;

    DemoKeys(@Value("${recourse.home}") Path home) {
        file = home.resolve("demo-signing-key.p12");
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeAtFirstStart() {
        keys();
    }

    @Override
    public SigningKey of(String signatory) {
        return keys().of(signatory);
    }

    private synchronized SigningKeys keys() {
        if (keys == null) {
            if (!Files.exists(file)) {
                make();
            }
            keys = KeyFile.read(file, PASSWORD, ALIAS);
        }
        return keys;
    }

    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate(pair)});
            write(store);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The demo's signing key could not be made in " + file, e);
        }
    }

    /** Valid for as long as anybody may move the demo's time. */
    private static X509Certificate certificate(KeyPair pair)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                SUBJECT,
                BigInteger.valueOf(System.currentTimeMillis()),
                day(2000),
                day(2100),
                SUBJECT,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    private static Date day(int year) {
        return Date.from(LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Whoever finds the file finds all of it. */
    private void write(KeyStore store) throws IOException, GeneralSecurityException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(folder, "demo-signing-key", ".new", ownersOnly(folder));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            store.store(out, PASSWORD);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
