package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.ContractNo;
import io.recourse.intake.FileKind;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import io.recourse.intake.MatchPayment;
import io.recourse.intake.UnmatchedPayment;
import io.recourse.intake.UnmatchedPayments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Files of loans and payments: send one, ask how far it is and what was wrong, match payments that wait. */
@RestController
@RequestMapping("/api/intake")
@Needs(Right.IMPORT_FILES)
class IntakeApi {

    private static final int MOST_ITEMS = 200;

    record Received(UUID id, FileKind kind, IntakeFile.Status status) {}

    /** @param errorsNotKept errors beyond the {@link IntakeFiles#MOST_ERRORS} that are listed */
    record FileAnswer(
            UUID id,
            FileKind kind,
            String name,
            IntakeFile.Status status,
            int rows,
            int accepted,
            int rejected,
            int duplicates,
            List<IntakeErrors.Told> errors,
            int errorsNotKept) {}

    /** @param contractNo as the file names it; null for a payment of a bank statement */
    record Waiting(String paymentRef, String contractNo, LocalDate receivedOn, String amount, String channel) {}

    record Page(List<Waiting> items, String next) {}

    record Match(@NotBlank String paymentRef, @NotBlank String contractNo) {}

    private final IntakeFiles files;
    private final IntakeErrors errors;
    private final UnmatchedPayments unmatched;
    private final MatchPayment matchPayment;
    private final CurrentUser currentUser;
    private final long largest;

    IntakeApi(
            IntakeFiles files,
            IntakeErrors errors,
            UnmatchedPayments unmatched,
            MatchPayment matchPayment,
            CurrentUser currentUser,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.files = files;
        this.errors = errors;
        this.unmatched = unmatched;
        this.matchPayment = matchPayment;
        this.currentUser = currentUser;
        this.largest = largest.toBytes();
    }

    @PostMapping(path = "/loans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Received loans(@RequestParam MultipartFile file) throws IOException {
        return receive(FileKind.LOANS, file);
    }

    @PostMapping("/loans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Received loans(HttpServletRequest request) throws IOException {
        return receive(FileKind.LOANS, request);
    }

    @PostMapping(path = "/payments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Received payments(@RequestParam MultipartFile file) throws IOException {
        return receive(FileKind.PAYMENTS, file);
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Received payments(HttpServletRequest request) throws IOException {
        return receive(FileKind.PAYMENTS, request);
    }

    @GetMapping("/{id}")
    FileAnswer get(@PathVariable UUID id, Locale language) {
        IntakeFile file = files.get(id);
        return new FileAnswer(
                file.id(),
                file.kind(),
                file.name(),
                file.status(),
                file.rows(),
                file.accepted(),
                file.rejected(),
                file.duplicates(),
                errors.of(file, 0, IntakeFiles.MOST_ERRORS, language),
                file.errorsNotKept());
    }

    @GetMapping("/unmatched-payments")
    Page unmatchedPayments(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST_ITEMS));
        List<UnmatchedPayment> found = unmatched.waiting(after, most);
        String next =
                found.size() < most ? null : String.valueOf(found.get(most - 1).number());
        return new Page(found.stream().map(IntakeApi::answer).toList(), next);
    }

    /** A reference may hold any sign, and stands in the body for that. */
    @PostMapping("/unmatched-payments/match")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void match(@Valid @RequestBody Match match) {
        matchPayment.match(match.paymentRef(), new ContractNo(match.contractNo().strip()), currentUser.actor());
    }

    private Received receive(FileKind kind, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return received(files.receive(kind, file.getOriginalFilename(), content, currentUser.actor()));
        }
    }

    private Received receive(FileKind kind, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > largest) {
            throw new MaxUploadSizeExceededException(largest);
        }
        InputStream content = new LimitedStream(request.getInputStream(), largest);
        return received(files.receive(kind, null, content, currentUser.actor()));
    }

    private static Received received(IntakeFile file) {
        return new Received(file.id(), file.kind(), file.status());
    }

    private static Waiting answer(UnmatchedPayment payment) {
        return new Waiting(
                payment.paymentRef(),
                payment.statedNo() == null ? null : payment.statedNo().value(),
                payment.receivedOn(),
                payment.amount().toString(),
                payment.channel());
    }
}
