package io.recourse.documents.signing;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import io.recourse.documents.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Signs PDFs as PAdES baseline B (ETSI EN 319 142-1). The signature is an incremental update: the bytes that were
 * approved stay as they are, in front of it. It is invisible, because a visible widget breaks PDF/UA; the seal is part
 * of the page. PDFBox writes the update and DSS makes the signature that it holds; DSS alone would read and write all
 * bytes twice.
 */
public final class Pades {

    /** Room for the signature with a chain of three certificates, in bytes. */
    private static final int CONTENT_SIZE = 12_000;

    private static final ExternalCMSService SIGNATURES = new ExternalCMSService(new CommonCertificateVerifier());

    private Pades() {}

    /** @param at the time that the signature names */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(CONTENT_SIZE);
            document.addSignature(dictionary(at), options);
            document.setDocumentId(at.toEpochMilli());
            readNoMoreThanIsUpdated(document);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 3 * CONTENT_SIZE);
            ExternalSigningSupport update = document.saveIncrementalForExternalSigning(signed);
            byte[] content = update.getContent().readAllBytes();
            update.setSignature(FoundServices.use(() -> signature(content, key, at)));
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be signed", e);
        }
    }

    /** PDFBox would read all objects of the document, for their numbers; the update consists of few and names few others. */
    private static void readNoMoreThanIsUpdated(PDDocument document) {
        COSDocument objects = document.getDocument();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        addNamed(objects.getTrailer(), seen);
        objects.getTrailer().toIncrement().forEach(updated -> addNamed(updated, seen));
        objects.getXrefTable()
                .keySet()
                .retainAll(seen.stream().map(COSBase::getKey).collect(Collectors.toSet()));
    }

    private static void addNamed(COSBase value, Set<COSBase> seen) {
        if (value != null && seen.add(value)) {
            if (value instanceof COSDictionary dictionary) {
                dictionary.getValues().forEach(part -> addNamed(part, seen));
            } else if (value instanceof COSArray array) {
                array.forEach(part -> addNamed(part, seen));
            }
        }
    }

    private static PDSignature dictionary(Instant at) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        return signature;
    }

    private static byte[] signature(byte[] content, SigningKey key, Instant at) {
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
        DSSMessageDigest digest = new DSSMessageDigest(
                algorithm.getDigestAlgorithm(), DSSUtils.digest(algorithm.getDigestAlgorithm(), content));
        byte[] value = key.sign(SIGNATURES.getDataToSign(digest, parameters).getBytes());
        return DSSUtils.toByteArray(
                SIGNATURES.signMessageDigest(digest, parameters, new SignatureValue(algorithm, value)));
    }
}
