package io.recourse.workbench;

import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.legalcase.LegalCases;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What colleagues write to each other about cases; who is named with @ before his id finds it among his mentions. */
@Component
class Notes {

    static final int LONGEST = 2_000;

    private static final String KIND = "note";
    private static final int MOST = 100;
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@([a-z0-9-]{2,40})");

    private final NoteTable table;
    private final LegalCases cases;
    private final Users users;
    private final Uploads uploads;
    private final Clock clock;

    Notes(NoteTable table, LegalCases cases, Users users, Uploads uploads, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.users = users;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Writes a note; its files are examined as all that people send.
     *
     * @throws IOException when a file breaks off; nothing is written then
     * @throws Refused for no text, too long a text, a mention of nobody who may see it, or a file that nobody could read
     */
    @Transactional(rollbackFor = IOException.class)
    public void write(CaseNo caseNo, String text, List<MultipartFile> files, Actor by) throws IOException {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new Refused("note.length", LONGEST);
        }
        Set<String> mentioned = mentioned(written);
        long note = table.add(cases.get(caseNo).caseNo(), written, by.id(), clock.instant());
        table.mention(note, mentioned);
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                table.attach(note, receive(caseNo, file, by));
            }
        }
    }

    private UUID receive(CaseNo caseNo, MultipartFile file, Actor by) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            Upload upload =
                    uploads.receive(new Uploads.Sent(caseNo, KIND, null, file.getOriginalFilename(), null), bytes, by);
            if (upload.isRefused()) {
                throw new Refused(upload.refusal(), upload.refusalArguments().toArray());
            }
            return upload.id();
        }
    }

    private Set<String> mentioned(String text) {
        Set<String> mentioned = new HashSet<>();
        Matcher found = MENTION.matcher(text);
        while (found.find()) {
            User user = users.find(found.group(1))
                    .filter(known -> known.may(Right.SEE_PERSONAL_DATA))
                    .orElseThrow(() -> new Refused("note.nobody", found.group(1)));
            mentioned.add(user.id());
        }
        return mentioned;
    }

    /** The newest first. */
    List<Note> of(CaseNo caseNo) {
        Map<UUID, Long> files = table.files(caseNo);
        List<Upload> sent = files.isEmpty() ? List.of() : uploads.of(caseNo);
        return table.of(caseNo).stream()
                .map(note -> new Note(
                        note.id(),
                        caseNo,
                        note.text(),
                        note.author(),
                        note.writtenAt(),
                        sent.stream()
                                .filter(upload -> Long.valueOf(note.id()).equals(files.get(upload.id())))
                                .map(upload -> new Note.File(upload, upload.fileName()))
                                .toList()))
                .toList();
    }

    List<NoteTable.Mention> mentions(Actor person) {
        return table.mentions(person.id(), MOST);
    }

    long unread(Actor person) {
        return table.unread(person.id());
    }

    /** @throws Refused with code {@code note.unknown} when the note does not mention him */
    @Transactional
    public CaseNo read(long note, Actor person) {
        return table.read(note, person.id(), clock.instant()).orElseThrow(() -> new Refused("note.unknown"));
    }
}
