package io.recourse.documents.signing;

import io.recourse.documents.Sha256;
import io.recourse.documents.SignatureCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Verifies a signed PDF from its bytes alone, with other code than signs it: one signature, over every byte of the file
 * but its own, made with the key of the certificate that it carries.
 */
public final class SignedPdf {

    private SignedPdf() {}

    public static SignatureCheck check(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            return signatures.size() == 1
                    ? check(pdf, signatures.get(0))
                    : SignatureCheck.failed("signature.problem.none");
        } catch (IOException
                | CMSException
                | OperatorCreationException
                | CertificateException
                | RuntimeException unreadable) {
            return SignatureCheck.failed("signature.problem.unreadable");
        }
    }

    private static SignatureCheck check(byte[] pdf, PDSignature signature)
            throws IOException, CMSException, OperatorCreationException, CertificateException {
        byte[] contents = ((COSString) signature.getCOSObject().getDictionaryObject(COSName.CONTENTS)).getBytes();
        byte[] der = firstObject(contents);
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), der);
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder certificate = (X509CertificateHolder)
                cms.getCertificates().getMatches(signer.getSID()).iterator().next();
        Instant signedAt = signature.getSignDate().toInstant();
        List<String> problems = new ArrayList<>();
        if (!coversAll(pdf, signature.getByteRange(), contents) || !isPadded(contents, der)) {
            problems.add("signature.problem.not-whole");
        }
        if (!isAuthentic(signer, certificate)) {
            problems.add("signature.problem.changed");
        }
        if (!certificate.isValidOn(Date.from(signedAt))) {
            problems.add("signature.problem.certificate-expired");
        }
        return new SignatureCheck(
                RFC4519Style.INSTANCE.toString(certificate.getSubject()),
                Sha256.of(certificate.getEncoded()),
                signedAt,
                problems);
    }

    private static boolean isAuthentic(SignerInformation signer, X509CertificateHolder certificate)
            throws OperatorCreationException, CertificateException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false;
        }
    }

    /** Only the signature itself, as {@code <hexadecimal>} in capitals or in small letters, lies outside what it signs. */
    private static boolean coversAll(byte[] pdf, int[] range, byte[] contents) {
        if (range.length != 4 || range[0] != 0 || range[2] + range[3] != pdf.length) {
            return false;
        }
        String left = new String(Arrays.copyOfRange(pdf, range[1], range[2]), StandardCharsets.US_ASCII);
        HexFormat hexadecimal = HexFormat.of();
        return Stream.of(hexadecimal, hexadecimal.withUpperCase())
                .map(letters -> "<" + letters.formatHex(contents) + ">")
                .anyMatch(left::equals);
    }

    private static byte[] firstObject(byte[] contents) throws IOException {
        try (ASN1InputStream der = new ASN1InputStream(contents)) {
            return der.readObject().getEncoded();
        }
    }

    /** Nothing is hidden in the room that the signature did not need. */
    private static boolean isPadded(byte[] contents, byte[] der) {
        return Arrays.equals(contents, Arrays.copyOf(der, contents.length));
    }
}
