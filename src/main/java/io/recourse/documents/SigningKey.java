package io.recourse.documents;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and its certificate, wherever it is kept: in a file, in a hardware module, at a signing service. Whoever
 * signs hands over data and gets a signature; the key itself never leaves its holder.
 */
public interface SigningKey {

    /** The signer's certificate first, then those of its issuers as far as they are known. */
    List<X509Certificate> chain();

    /** Java's name of the signature algorithm: {@code SHA256withRSA}. */
    String algorithm();

    /** @return the signature's value over the data */
    byte[] sign(byte[] data);
}
