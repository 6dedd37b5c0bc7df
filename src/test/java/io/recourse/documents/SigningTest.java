package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.studio.samples.Samples;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class SigningTest {

    private static final Actor ASSISTANT = new Actor("assistant");
    private static final Actor LAWYER = new Actor("lawyer");
    private static final String FIRM = "浙江明衡律师事务所";
    private static int cases;

    private final CaseNo caseNo = CaseNo.of(1998, ++cases);

    @Autowired
    private Documents documents;

    @Autowired
    private Signing signing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSignedVersionBeginsWithWhatWasApproved() {
        Document draft = draft("张签");

        Document signed = sign(approval(draft));

        byte[] approved = documents.content(draft.id(), LAWYER);
        byte[] bytes = documents.content(signed.id(), LAWYER);
        assertThat(Arrays.copyOf(bytes, approved.length)).isEqualTo(approved);
        assertThat(bytes.length).isGreaterThan(approved.length);
        assertThat(Sha256.of(bytes)).isEqualTo(signed.sha256()).isNotEqualTo(draft.sha256());
        assertThat(documents.get(draft.id()).supersededBy()).isEqualTo(signed.id());
        assertThat(documents.get(draft.id()).isSigned()).isFalse();
    }

    @Test
    void tellsWhoApprovedAndWhoSigned() {
        Document draft = draft("李签");
        Approval approval = approval(draft);

        Document signed = documents.get(sign(approval).id());

        assertThat(signed.signature().approval()).isEqualTo(approval);
        assertThat(signed.signature().signatory()).isEqualTo(FIRM);
        assertThat(signed.signature().signer()).contains("Recourse");
        SignatureCheck check = signing.check(signed.id());
        assertThat(check.problems()).isEmpty();
        assertThat(check.signer()).isEqualTo(signed.signature().signer());
        assertThat(check.signedAt()).isEqualTo(signed.signature().at());
    }

    @Test
    void signsNothingButWhatWasApproved() {
        Document draft = draft("王签");
        Document other = draft("王另");

        assertRefused(new Approval(draft.id(), other.sha256(), LAWYER, Instant.now()), "signing.not-approved");
        assertThat(documents.list(caseNo)).noneMatch(Document::isSigned);
    }

    @Test
    void theDatabaseHoldsNoSignatureOfOtherBytesThanTheApproved() {
        Document draft = draft("赵签");
        Document other = draft("赵另");

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into document_signature (document_id, approved_id, approved_sha256, approved_by,
                                    approved_at, signatory, signer, certificate_sha256, signed_at)
                                values (?, ?, ?, 'lawyer', now(), 'firm', 'cn=firm', ?, now())
                                """)
                        .params(other.id().value(), draft.id().value(), other.sha256(), draft.sha256())
                        .update())
                .hasMessageContaining("approved_sha256");
    }

    @Test
    void neitherDocumentNorSignatureIsEverChanged() {
        Document signed = sign(approval(draft("钱签")));

        for (String change : new String[] {
            "update document set sha256 = sha256 where id = ?",
            "delete from document where id = ?",
            "update document_signature set approved_by = 'me' where document_id = ?",
            "delete from document_signature where document_id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).param(signed.id().value()).update())
                    .as(change)
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void signsOnce() {
        Approval approval = approval(draft("孙签"));

        Document first = sign(approval);
        Document second = sign(approval);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(documents.list(caseNo)).filteredOn(Document::isSigned).hasSize(1);
        assertRefused(new Approval(first.id(), first.sha256(), LAWYER, Instant.now()), "signing.not-approved");
    }

    @Test
    void aLaterDraftMakesAnEarlierApprovalWorthless() {
        Document draft = draft("周签");
        Approval approval = approval(draft);
        documents.redraft(draft.id(), letterTo("周改"), ASSISTANT);

        assertRefused(approval, "document.superseded");
    }

    @Test
    void bytesThatWereChangedInTheDatabaseAreNotValid() {
        Document signed = sign(approval(draft("吴签")));
        jdbc.sql(
                        "update document_content set bytes = set_byte(bytes, 5000, 255 - get_byte(bytes, 5000)) where sha256 = ?")
                .param(signed.sha256())
                .update();

        assertThat(signing.check(signed.id()).problems()).containsExactly("signature.problem.damaged");
    }

    @Test
    void rendersTheApprovedBytesAgainFromWhatTheSignedVersionKept() {
        Document draft = draft("郑签");

        assertThat(Sha256.of(documents.reproduce(sign(approval(draft)).id()))).isEqualTo(draft.sha256());
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        Document draft = draft("冯签");
        Documents known = mock(Documents.class);
        DocumentTable table = mock(DocumentTable.class);
        ObjectProvider<SigningKeys> none = mock();
        when(known.get(draft.id())).thenReturn(draft);
        when(table.successor(draft.id())).thenReturn(Optional.empty());
        Signing keyless = new Signing(known, table, mock(), none, Clock.systemUTC());

        assertThat(keyless.isPossible()).isFalse();
        assertThatThrownBy(() -> keyless.sign(approval(draft), FIRM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("signing.no-key"));
    }

    private Document sign(Approval approval) {
        return transaction.execute(status -> signing.sign(approval, FIRM));
    }

    private void assertRefused(Approval approval, String code) {
        assertThatThrownBy(() -> sign(approval))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Document draft(String name) {
        return documents.draft(caseNo, letterTo(name), ASSISTANT);
    }

    private static Approval approval(Document draft) {
        return new Approval(draft.id(), draft.sha256(), LAWYER, Instant.parse("2026-11-22T02:00:00Z"));
    }

    private static Printable letterTo(String name) {
        return Samples.demandLetter(name, "浙江省杭州市余杭区示例路1号");
    }
}
