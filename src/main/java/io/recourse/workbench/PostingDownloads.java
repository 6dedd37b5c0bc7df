package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.mailing.PostingLists;
import io.recourse.mailing.Postings;
import io.recourse.web.CsvDownload;
import io.recourse.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of a posting: for the printer, and the list for the post office. */
@Controller
@Needs(Right.MAIL_LETTERS)
class PostingDownloads {

    private final Postings postings;
    private final PostingLists lists;
    private final CurrentUser currentUser;
    private final Texts texts;

    PostingDownloads(Postings postings, PostingLists lists, CurrentUser currentUser, Texts texts) {
        this.postings = postings;
        this.lists = lists;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** Taking a file is an act, for paper comes of it. */
    @PostMapping("/postings/{id}/files/{area}")
    ResponseEntity<byte[]> take(
            @PathVariable UUID id, @PathVariable String area, @RequestParam(defaultValue = "false") boolean again) {
        byte[] pdf = postings.take(id, area, again, currentUser.actor());
        return pdf("P%d-%s".formatted(postings.get(id).number(), area), pdf);
    }

    @GetMapping("/postings/{id}/list.pdf")
    ResponseEntity<byte[]> list(@PathVariable UUID id, Locale language) {
        return pdf(listName(id, language), lists.pdf(id));
    }

    /** With the phone in full, for the post office rings; its last two columns wait for the post office's answer. */
    @GetMapping("/postings/{id}/list.csv")
    void csv(@PathVariable UUID id, Locale language, HttpServletResponse response) throws IOException {
        try (CsvDownload csv = CsvDownload.to(response, listName(id, language))) {
            csv.row(Stream.concat(
                            Stream.of("no", "area", "recipient", "phone", "address", "case", "what", "pages")
                                    .map(column -> texts.of(
                                            (column.equals("area") ? "posting." : "posting.letter.") + column,
                                            language)),
                            Stream.of("reference", "tracking_no", "posted_on"))
                    .toList());
            lists.of(id)
                    .forEach((letter, addressee) -> csv.row(List.of(
                            String.valueOf(letter.seq()),
                            letter.area(),
                            addressee.name(),
                            addressee.phone(),
                            addressee.address(),
                            letter.caseNo().value(),
                            texts.of("purpose." + letter.purpose(), language),
                            letter.pages() == null ? "" : letter.pages().toString(),
                            letter.reference(),
                            letter.trackingNo() == null ? "" : letter.trackingNo(),
                            letter.postedOn() == null ? "" : letter.postedOn().toString())));
        }
    }

    private String listName(UUID id, Locale language) {
        return "P%d-%s".formatted(postings.get(id).number(), texts.of("posting.list.file-name", language));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }
}
