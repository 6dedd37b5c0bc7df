package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.fieldvisit.FieldVisit;
import io.recourse.fieldvisit.FieldVisits;
import io.recourse.fieldvisit.Met;
import io.recourse.fieldvisit.VisitResult;
import io.recourse.fieldvisit.VisitStatus;
import io.recourse.legalcase.LegalCases;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The visits of a case: their orders, what came of them, and the photos, which are examined as all evidence is. */
@Controller
@Needs(Right.SEE_CASES)
class VisitsPage {

    /**
     * A visit as its reader may see it.
     *
     * @param address null where the reader may not see it, as are note and incident
     * @param visitors their names
     */
    record Row(
            UUID id,
            String visitNo,
            VisitStatus status,
            Instant at,
            String address,
            List<String> visitors,
            UUID order,
            VisitResult result,
            Met met,
            String recordingRef,
            String note,
            String incident,
            List<Upload> photos) {

        public boolean takesPhotos() {
            return status == VisitStatus.BEGUN || status == VisitStatus.DONE;
        }
    }

    private final FieldVisits visits;
    private final Uploads uploads;
    private final LegalCases cases;
    private final CaseHistory history;
    private final CurrentUser currentUser;

    VisitsPage(FieldVisits visits, Uploads uploads, LegalCases cases, CaseHistory history, CurrentUser currentUser) {
        this.visits = visits;
        this.uploads = uploads;
        this.cases = cases;
        this.history = history;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases/{caseNo}/visits")
    String show(@PathVariable CaseNo caseNo, Locale language, Model model) {
        CaseNo known = cases.get(caseNo).caseNo();
        List<Upload> sent = uploads.of(known);
        model.addAttribute("caseNo", known.value());
        model.addAttribute(
                "visits",
                visits.of(known).stream()
                        .map(visit -> row(visit, sent, language))
                        .toList());
        model.addAttribute("masked", !currentUser.may(Right.SEE_PERSONAL_DATA));
        model.addAttribute("adds", currentUser.may(Right.ADD_EVIDENCE));
        return "cases/visits";
    }

    /** @throws Refused with code {@code visit.no-photos} for a visit that did not begin, or a code {@code evidence.…} */
    @PostMapping("/cases/{caseNo}/visits/{id}/photos")
    @Needs(Right.ADD_EVIDENCE)
    String send(
            @PathVariable CaseNo caseNo,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Locale language,
            RedirectAttributes next)
            throws IOException {
        Row visit = visits.of(cases.get(caseNo).caseNo()).stream()
                .map(known -> row(known, List.of(), language))
                .filter(known -> known.id().equals(id) && known.takesPhotos())
                .findFirst()
                .orElseThrow(() -> new Refused("visit.no-photos"));
        try (InputStream bytes = file.getInputStream()) {
            uploads.receive(
                    new Uploads.Sent(caseNo, Upload.OTHER, title(visit.visitNo()), file.getOriginalFilename(), null),
                    bytes,
                    currentUser.actor());
        }
        next.addFlashAttribute("flash", "visits.photo-sent");
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}/visits";
    }

    private Row row(FieldVisit visit, List<Upload> sent, Locale language) {
        boolean open = currentUser.may(Right.SEE_PERSONAL_DATA);
        return new Row(
                visit.id(),
                visit.visitNo(),
                visit.status(),
                visit.at(),
                open ? visit.address() : null,
                visit.visitors().stream()
                        .map(user -> history.name(user, language))
                        .toList(),
                open ? visit.documentId() : null,
                visit.result(),
                visit.met(),
                visit.recordingRef(),
                open ? visit.note() : null,
                open ? visit.incident() : null,
                sent.stream()
                        .filter(upload -> title(visit.visitNo()).equals(upload.title()))
                        .toList());
    }

    /** How the evidence list names the photos of a visit. */
    private static String title(String visitNo) {
        return "外访照片 " + visitNo;
    }
}
