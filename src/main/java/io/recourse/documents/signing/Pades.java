package io.recourse.documents.signing;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import io.recourse.documents.SigningKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Signs PDFs as PAdES baseline B (ETSI EN 319 142-1). The signature is an incremental update: the bytes that were
 * approved stay as they are, in front of it. It is invisible, because a visible widget breaks PDF/UA; the seal is part
 * of the page.
 */
public final class Pades {

    /** Room for the signature with a chain of three certificates, in bytes. */
    private static final int CONTENT_SIZE = 12_000;

    private static final PAdESService SERVICE = new PAdESService(new CommonCertificateVerifier());

    private Pades() {}

    /** @param at the time that the signature names */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant at) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.forJAVA(key.algorithm());
        List<CertificateToken> chain =
                key.chain().stream().map(CertificateToken::new).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(algorithm.getDigestAlgorithm());
        parameters.setSigningCertificate(chain.get(0));
        parameters.setEncryptionAlgorithm(algorithm.getEncryptionAlgorithm());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setContentSize(CONTENT_SIZE);
        DSSDocument document = new InMemoryDocument(pdf);
        byte[] value = key.sign(SERVICE.getDataToSign(document, parameters).getBytes());
        return DSSUtils.toByteArray(SERVICE.signDocument(document, parameters, new SignatureValue(algorithm, value)));
    }
}
