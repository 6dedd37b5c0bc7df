package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.documents.ContentStore;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that came with replies. They are kept at once as they came, and nobody can open them; once the case is known they
 * go through the examination of uploads, and are read as the PDF of their pages, or refused. They are no evidence for the court
 * until somebody adds them to it.
 */
@Component
@Transactional
public class ReplyFiles {

    /** What uploads of replies are called among those of a case; no line of its evidence has that name. */
    static final String KIND = "reply";

    private static final int LONGEST_NAME = 200;

    /**
     * A file of a reply.
     *
     * @param upload its examination; null while nobody knows the case
     */
    public record ReplyFile(UUID replyId, String name, Upload upload) {}

    private record Kept(UUID id, UUID replyId, String name, String sha256, UUID upload) {}

    private final JdbcClient jdbc;
    private final ContentStore content;
    private final Uploads uploads;

    ReplyFiles(JdbcClient jdbc, ContentStore content, Uploads uploads) {
        this.jdbc = jdbc;
        this.content = content;
        this.uploads = uploads;
    }

    /** Those of a reply, in its order. */
    @Transactional(readOnly = true)
    public List<ReplyFile> of(UUID reply) {
        return kept(reply).stream().map(this::file).toList();
    }

    /** Those of all replies of a case. */
    @Transactional(readOnly = true)
    public List<ReplyFile> of(CaseNo caseNo) {
        return jdbc.sql("""
                        select f.* from contact_reply_file f join contact_reply r on r.id = f.reply_id
                        where r.case_no = ? order by r.received_at, r.id, f.number
                        """).param(caseNo.value()).query(Kept.class).list().stream()
                .map(this::file)
                .toList();
    }

    void keep(UUID reply, List<IncomingReply.File> files) {
        for (int i = 0; i < files.size(); i++) {
            IncomingReply.File file = files.get(i);
            jdbc.sql("insert into contact_reply_file (id, reply_id, number, name, sha256) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), reply, i + 1, name(file.name()), content.put(file.bytes()))
                    .update();
        }
    }

    /** The case is known: its files are examined as uploads of it. */
    void land(UUID reply, CaseNo caseNo) {
        for (Kept file : kept(reply)) {
            Uploads.Sent sent = new Uploads.Sent(caseNo, KIND, null, file.name(), null);
            try {
                Upload upload =
                        uploads.receive(sent, new ByteArrayInputStream(content.get(file.sha256())), Actor.SYSTEM);
                jdbc.sql("update contact_reply_file set upload = ? where id = ?")
                        .params(upload.id(), file.id())
                        .update();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Kept> kept(UUID reply) {
        return jdbc.sql("select * from contact_reply_file where reply_id = ? order by number")
                .param(reply)
                .query(Kept.class)
                .list();
    }

    private ReplyFile file(Kept kept) {
        return new ReplyFile(
                kept.replyId(),
                kept.name(),
                Optional.ofNullable(kept.upload()).map(uploads::get).orElse(null));
    }

    private static String name(String sent) {
        String name = sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty()
                ? "–"
                : name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
