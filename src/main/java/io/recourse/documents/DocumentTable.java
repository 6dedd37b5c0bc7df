package io.recourse.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.template.TemplateSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of documents, of their signatures, and of the template versions that made them. */
@Component
class DocumentTable {

    private static final String SELECT = """
            select d.*, later.id as superseded_by, s.approved_id, s.approved_sha256, s.approved_by, s.approved_at,
                s.signatory, s.signer, s.certificate_sha256, s.signed_at
            from document d
            left join document later on later.supersedes = d.id
            left join document_signature s on s.document_id = d.id
            """;

    /** Keeps empty fields, which a template may ask for. */
    private final ObjectMapper json = new ObjectMapper();

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Document document, Map<String, Object> input) {
        insert(document, "cast(? as json)", write(input));
    }

    private void insert(Document document, String input, Object given) {
        try {
            jdbc.sql("""
                            insert into document (id, case_no, template, template_version, title_key, created_at,
                                created_by, sha256, pages, supersedes, input)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s)
                            """.formatted(input))
                    .params(
                            document.id().value(),
                            document.caseNo().value(),
                            document.template().value(),
                            document.templateVersion(),
                            document.titleKey(),
                            Timestamp.from(document.createdAt()),
                            document.createdBy().id(),
                            document.sha256(),
                            document.pages(),
                            document.supersedes() == null
                                    ? null
                                    : document.supersedes().value(),
                            given)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("document.superseded");
        }
    }

    /** A signed document prints what the approved one did. */
    void insertSigned(Document signed) {
        UUID approved = signed.supersedes().value();
        insert(signed, "(select input from document where id = ?)", approved);
        insert(signed.id(), signed.signature());
    }

    private void insert(DocumentId signed, DocumentSignature signature) {
        Approval approval = signature.approval();
        jdbc.sql("""
                        insert into document_signature (document_id, approved_id, approved_sha256, approved_by,
                            approved_at, signatory, signer, certificate_sha256, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        signed.value(),
                        approval.document().value(),
                        approval.sha256(),
                        approval.by().id(),
                        Timestamp.from(approval.at()),
                        signature.signatory(),
                        signature.signer(),
                        signature.certificateSha256(),
                        Timestamp.from(signature.at()))
                .update();
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id.value())
                .query((row, n) -> document(row))
                .optional();
    }

    Optional<Document> successor(DocumentId id) {
        return jdbc.sql(SELECT + "where d.supersedes = ?")
                .param(id.value())
                .query((row, n) -> document(row))
                .optional();
    }

    List<Document> of(CaseNo caseNo) {
        return jdbc.sql(SELECT + "where d.case_no = ? order by d.number")
                .param(caseNo.value())
                .query((row, n) -> document(row))
                .list();
    }

    Map<String, Object> input(DocumentId id) {
        String input = jdbc.sql("select input from document where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        return read(input, new TypeReference<>() {});
    }

    /** Keeps a template's text for as long as there are documents that it made. */
    void keep(TemplateSource source) {
        boolean isKept = jdbc.sql("select exists (select from document_template where version = ?)")
                .param(source.version())
                .query(Boolean.class)
                .single();
        if (!isKept) {
            jdbc.sql("""
                            insert into document_template (version, template, files) values (?, ?, cast(? as json))
                            on conflict do nothing
                            """)
                    .params(source.version(), source.id().value(), write(source.files()))
                    .update();
        }
    }

    TemplateSource source(TemplateId id, String version) {
        String files = jdbc.sql("select files from document_template where version = ?")
                .param(version)
                .query(String.class)
                .single();
        return new TemplateSource(id, read(files, new TypeReference<TreeMap<String, String>>() {}));
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new CaseNo(row.getString("case_no")),
                new TemplateId(row.getString("template")),
                row.getString("template_version"),
                row.getTimestamp("created_at").toInstant(),
                new Actor(row.getString("created_by")),
                row.getString("sha256"),
                row.getInt("pages"),
                signature(row),
                id(row, "supersedes"),
                id(row, "superseded_by"));
    }

    private static DocumentSignature signature(ResultSet row) throws SQLException {
        DocumentId approved = id(row, "approved_id");
        return approved == null
                ? null
                : new DocumentSignature(
                        new Approval(
                                approved,
                                row.getString("approved_sha256"),
                                new Actor(row.getString("approved_by")),
                                row.getTimestamp("approved_at").toInstant()),
                        row.getString("signatory"),
                        row.getString("signer"),
                        row.getString("certificate_sha256"),
                        row.getTimestamp("signed_at").toInstant());
    }

    private static DocumentId id(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new DocumentId(value);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
