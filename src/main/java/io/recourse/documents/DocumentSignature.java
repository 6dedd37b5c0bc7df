package io.recourse.documents;

import java.time.Instant;

/**
 * What is on record of a document's signature.
 *
 * @param approval who approved which bytes; they are the first of the signed document
 * @param signatory the organisation that signs
 * @param signer the subject of the certificate that it signed with
 * @param certificateSha256 the fingerprint of that certificate
 */
public record DocumentSignature(
        Approval approval, String signatory, String signer, String certificateSha256, Instant at) {}
