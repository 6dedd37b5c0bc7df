package io.recourse.documents.upload;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence that people send: stored at once as it came, examined in the background, read as the PDF of its pages. */
@Component
public class Uploads {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 100;

    private final UploadTable table;
    private final ContentStore content;
    private final UploadSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Uploads(
            UploadTable table,
            ContentStore content,
            UploadSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.content = content;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a sender says of a file.
     *
     * @param title needed of {@link Upload#OTHER} and ignored else
     * @param fileName as the sender's machine calls it, or null
     * @param supersedes the upload that this one replaces, or null
     */
    public record Sent(CaseNo caseNo, String kind, String title, String fileName, UUID supersedes) {}

    /**
     * Stores a file. One that is too large is refused; one that is nothing we can read is kept as refused.
     *
     * @throws IOException when the content breaks off; nothing is stored then
     * @throws InvalidFields for title
     * @throws Refused with code {@code evidence.too-large}, {@code evidence.unknown} or {@code evidence.superseded}
     */
    public Upload receive(Sent sent, InputStream bytes, Actor by) throws IOException {
        check(sent);
        try (ReceivedFile file = ReceivedFile.receive(bytes, settings.largest().toBytes())) {
            return store(sent, file, by);
        }
    }

    /** All uploads of a case, superseded and refused ones too, in the order in which they came. */
    public List<Upload> of(CaseNo caseNo) {
        return table.of(caseNo);
    }

    /** @throws Refused with code {@code evidence.unknown} */
    public Upload get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("evidence.unknown"));
    }

    /**
     * The PDF of its pages alone. Who read it is recorded.
     *
     * @throws Refused with code {@code evidence.unknown} when it was not accepted
     */
    @Transactional
    public byte[] pages(UUID id, Actor reader) {
        Upload upload = get(id);
        if (upload.cleanSha256() == null) {
            throw new Refused("evidence.unknown");
        }
        table.recordAccess(id, clock.instant(), reader, "CLEAN");
        return content.get(upload.cleanSha256());
    }

    /**
     * The bytes as they came, for whoever must prove them: with all that was left out elsewhere. Who read them is recorded.
     *
     * @throws Refused with code {@code evidence.unknown} when it was not accepted
     */
    @Transactional
    public byte[] original(UUID id, Actor reader) {
        Upload upload = get(id);
        if (upload.cleanSha256() == null) {
            throw new Refused("evidence.unknown");
        }
        table.recordAccess(id, clock.instant(), reader, "ORIGINAL");
        return content.get(upload.sha256());
    }

    private void check(Sent sent) {
        boolean other = sent.kind().equals(Upload.OTHER);
        if (other && (sent.title() == null || sent.title().isBlank())) {
            throw new InvalidFields(List.of(FieldError.of("title", "form.constraint.NotBlank")));
        }
        if (other && sent.title().strip().length() > LONGEST_TITLE) {
            throw new InvalidFields(List.of(FieldError.of("title", "evidence.title-too-long", LONGEST_TITLE)));
        }
        if (sent.supersedes() != null) {
            Upload before = get(sent.supersedes());
            if (!before.caseNo().equals(sent.caseNo()) || !before.kind().equals(sent.kind())) {
                throw new Refused("evidence.unknown");
            }
        }
    }

    private Upload store(Sent sent, ReceivedFile file, Actor by) throws IOException {
        FileType type = null;
        String refusal = null;
        try {
            type = Examination.recognise(file.path());
        } catch (Refused e) {
            refusal = e.code();
        }
        byte[] bytes = file.bytes();
        FileType told = type;
        String objection = refusal;
        return transaction.execute(status -> {
            Upload upload = new Upload(
                    UUID.randomUUID(),
                    sent.caseNo(),
                    sent.kind(),
                    sent.kind().equals(Upload.OTHER) ? sent.title().strip() : null,
                    name(sent.fileName()),
                    bytes.length,
                    content.put(bytes),
                    objection == null ? Upload.Status.WAITING : Upload.Status.REFUSED,
                    told,
                    0,
                    null,
                    0,
                    Set.of(),
                    objection,
                    List.of(),
                    by,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    sent.supersedes(),
                    null);
            table.insert(upload);
            events.publishEvent(new UploadReceived(upload));
            return upload;
        });
    }

    /** Some browsers send the whole path. */
    private static String name(String sent) {
        String name =
                sent == null ? "" : sent.replaceAll(".*[/\\\\]|\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return "–";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
