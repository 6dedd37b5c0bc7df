package io.recourse.documents;

import io.recourse.common.Refused;
import io.recourse.documents.signing.Pades;
import io.recourse.documents.signing.SignedPdf;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs what was approved, and verifies what was signed. */
@Component
public class Signing {

    private final Documents documents;
    private final DocumentTable table;
    private final ContentStore content;
    private final ObjectProvider<SigningKeys> keys;
    private final Clock clock;

    Signing(
            Documents documents,
            DocumentTable table,
            ContentStore content,
            ObjectProvider<SigningKeys> keys,
            Clock clock) {
        this.documents = documents;
        this.table = table;
        this.content = content;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether there is a key at all; without one every signature is refused. */
    public boolean isPossible() {
        return keys.getIfAvailable() != null;
    }

    /**
     * Signs an approved document for an organisation; the signed version supersedes it. The same approval again answers
     * the version that is signed already.
     *
     * @throws Refused with code {@code signing.not-approved} when the document's bytes are not the approved ones,
     *     {@code signing.no-key} or {@code signing.no-key-for} when nobody may sign, {@code document.superseded} when
     *     there is a later version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Document sign(Approval approval, String signatory) {
        Document approved = documents.get(approval.document());
        if (approved.isSigned() || !approved.sha256().equals(approval.sha256())) {
            throw new Refused("signing.not-approved");
        }
        Optional<Document> already = signed(approved.id());
        if (already.isPresent()) {
            return already.get();
        }
        SigningKeys holder = keys.getIfAvailable();
        if (holder == null) {
            throw new Refused("signing.no-key");
        }
        SigningKey key = holder.of(signatory);
        // A signature names whole seconds.
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] pdf = Pades.sign(content.get(approved.sha256()), key, at);
        X509Certificate certificate = key.chain().get(0);
        DocumentSignature signature =
                new DocumentSignature(approval, signatory, subject(certificate), fingerprint(certificate), at);
        Document signed = approved.signed(content.put(pdf), signature);
        table.insertSigned(signed);
        return signed;
    }

    /** The signed version of an approved document. */
    public Optional<Document> signed(DocumentId approved) {
        return table.successor(approved).filter(Document::isSigned);
    }

    /**
     * Reads a signed document's bytes and verifies them now: that they are the stored ones, begin with what was approved,
     * and bear one valid signature of the certificate on record over all of them.
     *
     * @throws Refused with code {@code document.unknown} or {@code signature.none}
     */
    @Transactional(readOnly = true)
    public SignatureCheck check(DocumentId id) {
        Document document = documents.get(id);
        DocumentSignature signature = document.signature();
        if (signature == null) {
            throw new Refused("signature.none");
        }
        try {
            byte[] pdf = content.get(document.sha256());
            byte[] approved = content.get(signature.approval().sha256());
            SignatureCheck check = SignedPdf.check(pdf);
            List<String> problems = new ArrayList<>(check.problems());
            if (pdf.length < approved.length || !Arrays.equals(approved, Arrays.copyOf(pdf, approved.length))) {
                problems.add("signature.problem.not-approved");
            }
            if (!signature.certificateSha256().equals(check.certificateSha256())) {
                problems.add("signature.problem.another-certificate");
            }
            return new SignatureCheck(check.signer(), check.certificateSha256(), check.signedAt(), problems);
        } catch (ContentDamaged damaged) {
            return SignatureCheck.failed("signature.problem.damaged");
        }
    }

    private static String subject(X509Certificate certificate) {
        return RFC4519Style.INSTANCE.toString(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
