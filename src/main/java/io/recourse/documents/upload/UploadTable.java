package io.recourse.documents.upload;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.upload.clean.Stripped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of uploads and of who read them. */
@Component
class UploadTable {

    private static final String SELECT = """
            select u.*, later.id as superseded_by from evidence_upload u
            left join evidence_upload later on later.supersedes = u.id
            """;

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload) {
        try {
            jdbc.sql("""
                            insert into evidence_upload (id, case_no, kind, title, file_name, size, sha256, status,
                                type, refusal, refusal_arguments, uploaded_by, uploaded_at, examined_at, supersedes)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            upload.id(),
                            upload.caseNo().value(),
                            upload.kind(),
                            upload.title(),
                            upload.fileName(),
                            upload.size(),
                            upload.sha256(),
                            upload.status().name(),
                            upload.type() == null ? null : upload.type().name(),
                            upload.refusal(),
                            upload.refusalArguments().toArray(String[]::new),
                            upload.uploadedBy().id(),
                            Timestamp.from(upload.uploadedAt()),
                            upload.isWaiting() ? null : Timestamp.from(upload.uploadedAt()),
                            upload.supersedes())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("evidence.superseded");
        }
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql(SELECT + "where u.id = ?")
                .param(id)
                .query((row, n) -> upload(row))
                .optional();
    }

    List<Upload> of(CaseNo caseNo) {
        return jdbc.sql(SELECT + "where u.case_no = ? order by u.number")
                .param(caseNo.value())
                .query((row, n) -> upload(row))
                .list();
    }

    /** The one that waits longest. Held until the transaction ends, so that two workers take two; none held is waited for. */
    Optional<Upload> nextWaiting() {
        return jdbc.sql(SELECT + "where u.status = 'WAITING' order by u.number limit 1 for update of u skip locked")
                .query((row, n) -> upload(row))
                .optional();
    }

    void accept(UUID id, int pages, String cleanSha256, long cleanSize, Set<Stripped> stripped, Instant at) {
        jdbc.sql("""
                        update evidence_upload set status = 'ACCEPTED', pages = ?, clean_sha256 = ?, clean_size = ?,
                            stripped = ?, examined_at = ?
                        where id = ? and status = 'WAITING'
                        """)
                .params(
                        pages,
                        cleanSha256,
                        cleanSize,
                        stripped.stream().map(Enum::name).toArray(String[]::new),
                        Timestamp.from(at),
                        id)
                .update();
    }

    void refuse(UUID id, String code, List<String> arguments, Instant at) {
        jdbc.sql("""
                        update evidence_upload set status = 'REFUSED', refusal = ?, refusal_arguments = ?, examined_at = ?
                        where id = ? and status = 'WAITING'
                        """)
                .params(code, arguments.toArray(String[]::new), Timestamp.from(at), id)
                .update();
    }

    void recordAccess(UUID id, Instant at, Actor actor, String what) {
        jdbc.sql("insert into evidence_access (upload_id, at, actor, what) values (?, ?, ?, ?)")
                .params(id, Timestamp.from(at), actor.id(), what)
                .update();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new Upload(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                Upload.Status.valueOf(row.getString("status")),
                type == null ? null : FileType.valueOf(type),
                row.getInt("pages"),
                row.getString("clean_sha256"),
                row.getLong("clean_size"),
                stripped((String[]) row.getArray("stripped").getArray()),
                row.getString("refusal"),
                List.of((String[]) row.getArray("refusal_arguments").getArray()),
                new Actor(row.getString("uploaded_by")),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("supersedes", UUID.class),
                row.getObject("superseded_by", UUID.class));
    }

    private static Set<Stripped> stripped(String[] names) {
        Set<Stripped> stripped = EnumSet.noneOf(Stripped.class);
        Arrays.stream(names).map(Stripped::valueOf).forEach(stripped::add);
        return stripped;
    }
}
