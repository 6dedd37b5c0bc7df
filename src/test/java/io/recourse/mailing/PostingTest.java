package io.recourse.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchStatus;
import io.recourse.contact.DispatchWorker;
import io.recourse.contact.Receipt;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecord;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.Sha256;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class PostingTest {

    private static final Actor ASSISTANT = new Actor("assistant");

    @Autowired
    LetterRuns runs;

    @Autowired
    Postings postings;

    @Autowired
    MakePosting makePosting;

    @Autowired
    PostingLists lists;

    @Autowired
    Tracking tracking;

    @Autowired
    MailingWorker worker;

    @Autowired
    PrintPostings printing;

    @Autowired
    DispatchWorker dispatchWorker;

    @Autowired
    MailCases mailCases;

    @Autowired
    LegalCases cases;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Documents documents;

    @Autowired
    LimitationRecords limitation;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LenderCode lender;
    private List<CaseNo> all;

    @BeforeEach
    void writeLetters() {
        lender = mailCases.lender();
        all = new ArrayList<>(mailCases.open(lender, 6));
        all.add(mailCases.open(lender, "李保", "330106", "示例路7号（邮编：310012）"));
        UUID run = runs.start(new Selection("reminder-notice", lender, "reminder", null, 0), ASSISTANT)
                .id();
        waitUntil(() -> runs.get(run).isOver());
        assertThat(runs.get(run).written()).isEqualTo(all.size());
    }

    @AfterEach
    void restore() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void leavesLettersOnPaperToAPerson() {
        dispatchWorker.sendDue();

        assertThat(statuses()).containsOnly(DispatchStatus.QUEUED);
        assertThat(postings.waiting())
                .filteredOn(waiting -> waiting.lender().equals(lender))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.letters()).isEqualTo(7));
    }

    @Test
    void printsOneFileAnAreaWithEachLetterOnASheetOfItsOwn() throws Exception {
        UUID id = ready();

        assertThat(postings.files(id))
                .extracting(PrintedFile::area, PrintedFile::letters)
                .containsExactly(tuple("310012", 1), tuple("330106", 2), tuple("330110", 2), tuple("350203", 2));
        List<PostedLetter> letters = postings.letters(id, null, 0, 100).stream()
                .filter(letter -> letter.area().equals("330106"))
                .toList();
        try (PDDocument pdf = Loader.loadPDF(postings.take(id, "330106", false, ASSISTANT))) {
            int page = 1;
            for (PostedLetter letter : letters) {
                assertThat(page % 2).isEqualTo(1);
                assertThat(text(pdf, page))
                        .contains("还款提醒函")
                        .contains(letter.caseNo().value());
                page += letter.pages() + letter.pages() % 2;
            }
            assertThat(pdf.getNumberOfPages()).isEqualTo(page - 1);
        }
    }

    /** The link is on the paper alone: what is stored of the letter opens nothing. */
    @Test
    void printsTheLinkToTheDebtorsPageOnEachLetter() throws Exception {
        UUID id = ready();
        PostedLetter letter = postings.letters(id, null, 0, 1).get(0);
        String printed;
        String address;
        try (PDDocument pdf = Loader.loadPDF(postings.take(id, letter.area(), false, ASSISTANT))) {
            printed = text(pdf, 1);
            address = scanned(new PDFRenderer(pdf).renderImageWithDPI(0, 150));
        }

        assertThat(address).matches("http://localhost:\\d+/p/[A-Za-z0-9_-]{43}");
        assertThat(printed).contains(address);
        assertThat(jdbc.sql("select dispatch_id from debtor_page_link where token_hash = ? and revoked_at is null")
                        .param(Sha256.of(address.substring(address.lastIndexOf('/') + 1)))
                        .query(UUID.class)
                        .list())
                .containsExactly(letter.messageId());
        try (PDDocument stored = Loader.loadPDF(documents.content(new DocumentId(letter.documentId()), ASSISTANT))) {
            assertThat(new PDFTextStripper().getText(stored)).contains("邮寄时加印").doesNotContain("/p/");
        }
    }

    private static String scanned(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void tellsBeforePrintingTwice() {
        UUID id = ready();
        byte[] first = postings.take(id, "330110", false, ASSISTANT);

        assertThatThrownBy(() -> postings.take(id, "330110", false, ASSISTANT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("posting.file.taken");
        assertThat(postings.take(id, "330110", true, ASSISTANT)).isEqualTo(first);

        postings.cancel(id);
        UUID second = ready();
        assertThat(postings.letters(second, null, 0, 100))
                .allSatisfy(letter -> assertThat(letter.printedIn() != null)
                        .isEqualTo(letter.area().equals("330110")));
    }

    @Test
    void listsEveryLetterForThePostOffice() throws Exception {
        UUID id = ready();

        try (PDDocument pdf = Loader.loadPDF(lists.pdf(id))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("寄件清单")
                    .contains("共7件")
                    .contains("138****8000")
                    .contains(all.get(0).value());
            assertThat(text).doesNotContain("13800138000");
        }
        assertThat(lists.of(id).values()).contains(new Addressee("李保", "浙江省杭州市西湖区示例路7号（邮编：310012）", "13800138000"));
    }

    @Test
    void sendsWhatAPersonHandedOverAndKeepsTheRestWaiting() {
        UUID id = ready();
        cases.close(all.get(0), "PAID", Actor.SYSTEM);
        cases.hold(all.get(1));
        int stays = seqOf(id, all.get(2));

        postings.leave(id, ASSISTANT);

        assertThat(statuses())
                .containsExactly(
                        DispatchStatus.WITHDRAWN,
                        DispatchStatus.QUEUED,
                        DispatchStatus.SENDING,
                        DispatchStatus.SENDING,
                        DispatchStatus.SENDING,
                        DispatchStatus.SENDING,
                        DispatchStatus.SENDING);
        assertThatThrownBy(() -> postings.handOver(id, null, Set.of(99), ASSISTANT))
                .hasMessageContaining("posting.no-such-letter");
        postings.handOver(id, "XB-77", Set.of(stays), ASSISTANT);

        assertThat(statuses().subList(2, 7))
                .containsExactly(
                        DispatchStatus.QUEUED,
                        DispatchStatus.SENT,
                        DispatchStatus.SENT,
                        DispatchStatus.SENT,
                        DispatchStatus.SENT);
        assertThat(kinds(all.get(3))).endsWith("message-queued", "message-sent");
        assertThat(kinds(all.get(0))).endsWith("message-withdrawn");
        assertThatThrownBy(() -> postings.handOver(id, null, Set.of(), ASSISTANT))
                .hasMessageContaining("posting.wrong-status");
        assertThatThrownBy(() -> postings.take(id, "330106", true, ASSISTANT))
                .hasMessageContaining("posting.file.unknown");

        cases.release(all.get(1));
        assertThat(postings.letters(ready(), null, 0, 100))
                .extracting(PostedLetter::caseNo)
                .containsExactlyInAnyOrder(all.get(1), all.get(2));
    }

    @Test
    void isUncertainOfLettersThatNobodyConfirmsUntilSomebodyDoes() {
        UUID id = ready();
        postings.leave(id, ASSISTANT);
        dispatchWorker.sendDue();
        assertThat(statuses()).containsOnly(DispatchStatus.SENDING);

        jdbc.sql(
                        "update dispatch set sending_at = now() - interval '4 days' where status = 'SENDING' and channel = 'POST'")
                .update();
        dispatchWorker.sendDue();
        assertThat(statuses()).containsOnly(DispatchStatus.UNCERTAIN);

        postings.handOver(id, null, Set.of(), ASSISTANT);
        assertThat(statuses()).containsOnly(DispatchStatus.SENT);
    }

    @Test
    void putsNoLetterIntoTwoPostings() {
        ready();

        assertThatThrownBy(() -> makePosting.of(lender, ASSISTANT)).hasMessageContaining("posting.nothing-waits");
    }

    @Test
    void goesOnPrintingWhereAStoppedWorkerEnded() {
        worker.stop();
        UUID id = makePosting.of(lender, ASSISTANT).id();
        assertThat(printing.next()).isTrue();
        assertThat(postings.files(id)).filteredOn(file -> file.pages() != null).hasSize(1);

        worker.start();

        waitUntil(() -> postings.get(id).is("READY"));
        assertThat(postings.files(id))
                .allSatisfy(file -> assertThat(file.pages()).isPositive());
    }

    @Test
    void readsTrackingNumbersBack() {
        UUID id = ready();
        long number = postings.get(id).number();
        String today = LocalDate.now(clock).toString();
        String early = "P%d-0001,1000000000001,%s".formatted(number, today);
        assertThat(take(early)).isEqualTo("0 0 1");
        assertThat(errors()).containsExactly("2 reference tracking.reference.not-posted");
        postings.leave(id, ASSISTANT);
        postings.handOver(id, null, Set.of(2), ASSISTANT);
        String unique = "%010d".formatted(number);
        String good = "P%d-0001,100%s,%s".formatted(number, unique, today);
        String[] rows = {
            good,
            "P%d-0002,101%s,%s".formatted(number, unique, today),
            "P%d-0003,100%s,%s".formatted(number, unique, today),
            "P%d-0004,104%s,2020-01-01".formatted(number, unique),
            "P%d-0005,105%s,2999-01-01".formatted(number, unique),
            "P%d-0099,106%s,%s".formatted(number, unique, today),
            "P%d-0006,107%s,%s".formatted(number, unique, today)
        };

        assertThat(take(rows)).isEqualTo("2 0 5");
        assertThat(errors())
                .containsExactly(
                        "3 reference tracking.reference.not-posted",
                        "4 tracking_no tracking.number.taken",
                        "5 posted_on tracking.day.before-leaving",
                        "6 posted_on tracking.day.in-future",
                        "7 reference tracking.reference.no-such-letter");
        PostedLetter first = postings.letters(id, null, 0, 1).get(0);
        assertThat(first.trackingNo()).isEqualTo("100" + unique);
        assertThat(kinds(first.caseNo())).endsWith("letter-tracked");

        assertThat(take(rows)).isEqualTo("0 2 5");
        assertThat(kinds(first.caseNo()).stream().filter("letter-tracked"::equals))
                .hasSize(1);
        assertThat(take("P%d-0001,999%s,%s".formatted(number, unique, today))).isEqualTo("0 0 1");
        assertThat(errors()).containsExactly("2 tracking_no tracking.number.has-other");
        assertThat(tracking.of(List.of(first.messageId())).get(first.messageId()))
                .isEqualTo(new Tracked(first.reference(), "100" + unique, LocalDate.now(clock)));
    }

    /** 时效规定 8: a letter that asks for payment interrupts limitation from the day on which it arrived. */
    @Test
    void readsThatALetterWasSignedFor() {
        UUID id = ready();
        postings.leave(id, ASSISTANT);
        postings.handOver(id, null, Set.of(), ASSISTANT);
        PostedLetter letter = postings.letters(id, null, 0, 1).get(0);
        String number = "200%010d".formatted(postings.get(id).number());
        LocalDate today = LocalDate.now(clock);
        String row = letter.reference() + "," + number + "," + today + ",";

        assertThat(take(row + today.plusDays(1))).isEqualTo("0 0 1");
        assertThat(errors()).containsExactly("2 delivered_on tracking.day.in-future");
        assertThat(take(row)).isEqualTo("1 0 0");
        assertThat(limitation.of(letter.caseNo())).isEmpty();
        assertThat(take(row + today)).isEqualTo("1 0 0");
        assertThat(take(row + today)).isEqualTo("0 1 0");

        assertThat(dispatch.of(letter.caseNo()).get(0).delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(limitation.of(letter.caseNo()))
                .extracting(LimitationRecord::event)
                .containsExactly(LimitationEvent.of(LimitationEvent.Kind.DEMAND, today));
    }

    private String take(String... rows) {
        String csv = "reference,tracking_no,posted_on,delivered_on\n" + String.join("\n", rows) + "\n";
        TrackingResult result = tracking.take("ems.csv", csv.getBytes(StandardCharsets.UTF_8), ASSISTANT);
        return result.recorded() + " " + result.unchanged() + " " + result.rejected();
    }

    private List<String> errors() {
        return tracking.errors(tracking.latest(1).get(0).id(), 100).stream()
                .map(error -> error.line() + " " + error.column() + " " + error.code())
                .toList();
    }

    private UUID ready() {
        UUID id = makePosting.of(lender, ASSISTANT).id();
        waitUntil(() -> postings.get(id).is("READY"));
        return id;
    }

    private int seqOf(UUID id, CaseNo caseNo) {
        return postings.letters(id, null, 0, 100).stream()
                .filter(letter -> letter.caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    /** Of the cases' letters, in the order of cases. */
    private List<DispatchStatus> statuses() {
        return all.stream().map(caseNo -> dispatch.of(caseNo).get(0).status()).toList();
    }

    private List<String> kinds(CaseNo caseNo) {
        return timeline.of(caseNo).stream().map(TimelineEntry::kind).toList();
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static void waitUntil(BooleanSupplier done) {
        Instant until = Instant.now().plus(Duration.ofMinutes(1));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
