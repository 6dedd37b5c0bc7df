package io.recourse.documents;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Keys in a PKCS#12 file. An organisation signs with the entry whose certificate names it (O or CN); who is named by none
 * signs with the default entry, where one is appointed.
 */
public final class KeyFile implements SigningKeys {

    /** The signature algorithms for each kind of key. */
    private static final Map<String, String> ALGORITHMS = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final List<Entry> entries;
    private final Entry appointed;

    private record Entry(PrivateKey key, List<X509Certificate> chain) implements SigningKey {

        @Override
        public String algorithm() {
            return ALGORITHMS.get(key.getAlgorithm());
        }

        @Override
        public byte[] sign(byte[] data) {
            try {
                Signature signature = Signature.getInstance(algorithm());
                signature.initSign(key);
                signature.update(data);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a document could not be signed", e);
            }
        }

        boolean names(String organisation) {
            try {
                return new LdapName(chain.get(0).getSubjectX500Principal().getName())
                        .getRdns().stream()
                                .filter(rdn -> rdn.getType().equalsIgnoreCase("O")
                                        || rdn.getType().equalsIgnoreCase("CN"))
                                .map(Rdn::getValue)
                                .anyMatch(organisation::equals);
            } catch (InvalidNameException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private KeyFile(List<Entry> entries, Entry appointed) {
        this.entries = entries;
        this.appointed = appointed;
    }

    /**
     * @param appointed the alias that signs for who has no entry of his own; null for none
     * @throws IllegalStateException saying what is wrong with the file, never the password
     */
    public static KeyFile read(Path file, char[] password, String appointed) {
        try (InputStream bytes = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password);
            List<Entry> entries = new ArrayList<>();
            Entry chosen = null;
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    Entry entry = entry(store, alias, password);
                    entries.add(entry);
                    chosen = alias.equalsIgnoreCase(appointed) ? entry : chosen;
                }
            }
            if (entries.isEmpty() || (appointed != null && chosen == null)) {
                throw new IllegalStateException(
                        "The key file " + file + " has no private key" + (appointed == null ? "" : " " + appointed));
            }
            return new KeyFile(entries, chosen);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key file " + file + " cannot be read: is it PKCS#12, and the password the right one?", e);
        }
    }

    private static Entry entry(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        if (!ALGORITHMS.containsKey(key.getAlgorithm())) {
            throw new IllegalStateException("The key " + alias + " is of a kind that cannot sign documents here: "
                    + key.getAlgorithm() + " instead of RSA or EC");
        }
        List<X509Certificate> chain = Stream.of(store.getCertificateChain(alias))
                .map((Certificate certificate) -> (X509Certificate) certificate)
                .toList();
        return new Entry(key, chain);
    }

    @Override
    public SigningKey of(String signatory) {
        return entries.stream()
                .filter(entry -> entry.names(signatory))
                .findFirst()
                .or(() -> java.util.Optional.ofNullable(appointed))
                .orElseThrow(() -> new Refused("signing.no-key-for", signatory));
    }
}
