package io.recourse.documents;

import java.time.Instant;
import java.util.List;

/**
 * What a signed document's bytes say when they are verified.
 *
 * @param signer the subject of the signer's certificate; null when there is no readable signature
 * @param certificateSha256 the fingerprint of that certificate; null likewise
 * @param signedAt the time that the signature names; null likewise
 * @param problems keys of {@code messages/documents*.properties}; empty for a valid signature
 */
public record SignatureCheck(String signer, String certificateSha256, Instant signedAt, List<String> problems) {

    public SignatureCheck {
        problems = List.copyOf(problems);
    }

    /** A check that found no signature to speak of. */
    public static SignatureCheck failed(String problem) {
        return new SignatureCheck(null, null, null, List.of(problem));
    }

    public boolean isValid() {
        return problems.isEmpty();
    }
}
