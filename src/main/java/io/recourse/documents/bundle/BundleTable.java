package io.recourse.documents.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of bundles. */
@Component
class BundleTable {

    private static final String SELECT = """
            select b.*, coalesce(p.pages, 0) as bound from evidence_bundle b
            left join evidence_bundle_progress p on p.bundle_id = b.id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BundleTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Bundle bundle) {
        jdbc.sql("""
                        insert into evidence_bundle (id, case_no, contents, pages, status, requested_by, requested_at)
                        values (?, ?, cast(? as json), ?, ?, ?, ?)
                        """)
                .params(
                        bundle.id(),
                        bundle.caseNo().value(),
                        write(bundle.contents()),
                        bundle.contents().pages(),
                        bundle.status().name(),
                        bundle.requestedBy().id(),
                        Timestamp.from(bundle.requestedAt()))
                .update();
    }

    Optional<Bundle> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id)
                .query((row, n) -> bundle(row))
                .optional();
    }

    Optional<Bundle> latest(CaseNo caseNo) {
        return jdbc.sql(SELECT + "where b.case_no = ? order by b.number desc limit 1")
                .param(caseNo.value())
                .query((row, n) -> bundle(row))
                .optional();
    }

    /** The one that waits longest, held until the transaction ends; its progress can be written meanwhile. */
    Optional<Bundle> nextWaiting() {
        return jdbc.sql(SELECT
                        + "where b.status = 'WAITING' order by b.number limit 1 for no key update of b skip locked")
                .query((row, n) -> bundle(row))
                .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int pages) {
        jdbc.sql("""
                        insert into evidence_bundle_progress (bundle_id, pages) values (?, ?)
                        on conflict (bundle_id) do update set pages = excluded.pages
                        """).params(id, pages).update();
    }

    void done(UUID id, List<Bundle.Part> parts, String manifest, Instant at) {
        for (Bundle.Part part : parts) {
            jdbc.sql("insert into evidence_bundle_part (bundle_id, part, sha256, pages, size) values (?, ?, ?, ?, ?)")
                    .params(id, part.no(), part.sha256(), part.pages(), part.size())
                    .update();
        }
        jdbc.sql("update evidence_bundle set status = 'DONE', manifest = ?, done_at = ? where id = ?")
                .params(manifest, Timestamp.from(at), id)
                .update();
    }

    void failed(UUID id, String problem, Instant at) {
        jdbc.sql("update evidence_bundle set status = 'FAILED', problem = ?, done_at = ? where id = ?")
                .params(problem, Timestamp.from(at), id)
                .update();
    }

    void recordAccess(UUID id, int part, Instant at, Actor actor) {
        jdbc.sql("insert into evidence_bundle_access (bundle_id, part, at, actor) values (?, ?, ?, ?)")
                .params(id, part, Timestamp.from(at), actor.id())
                .update();
    }

    private Bundle bundle(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Bundle(
                id,
                new CaseNo(row.getString("case_no")),
                read(row.getString("contents")),
                Bundle.Status.valueOf(row.getString("status")),
                row.getInt("bound"),
                parts(id),
                row.getString("problem"),
                row.getString("manifest"),
                new Actor(row.getString("requested_by")),
                row.getTimestamp("requested_at").toInstant());
    }

    private List<Bundle.Part> parts(UUID id) {
        return jdbc.sql("select * from evidence_bundle_part where bundle_id = ? order by part")
                .param(id)
                .query((row, n) -> new Bundle.Part(
                        row.getInt("part"), row.getString("sha256"), row.getInt("pages"), row.getLong("size")))
                .list();
    }

    private String write(BundleContents contents) {
        try {
            return json.writeValueAsString(contents);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private BundleContents read(String text) {
        try {
            return json.readValue(text, BundleContents.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
