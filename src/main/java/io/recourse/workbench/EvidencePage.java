package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.BindEvidence;
import io.recourse.courtfiling.CaseEvidence;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.CourtFilings;
import io.recourse.courtfiling.FilingStatus;
import io.recourse.documents.bundle.Bundles;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.legalcase.LegalCases;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evidence of one case: what is there, what is missing, the place to send it, and the bundle for the court. */
@Controller
@Needs(Right.SEE_CASES)
class EvidencePage {

    private final CaseEvidence evidence;
    private final CourtFilings filings;
    private final BindEvidence bindEvidence;
    private final Uploads uploads;
    private final Bundles bundles;
    private final LegalCases cases;
    private final CurrentUser currentUser;

    EvidencePage(
            CaseEvidence evidence,
            CourtFilings filings,
            BindEvidence bindEvidence,
            Uploads uploads,
            Bundles bundles,
            LegalCases cases,
            CurrentUser currentUser) {
        this.evidence = evidence;
        this.filings = filings;
        this.bindEvidence = bindEvidence;
        this.uploads = uploads;
        this.bundles = bundles;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    /** The page; to its own script, which asks while something is under way, the part that changes. */
    @GetMapping("/cases/{caseNo}/evidence")
    String show(
            @PathVariable CaseNo caseNo,
            @RequestParam(required = false) UUID replace,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Model model) {
        CaseNo known = cases.get(caseNo).caseNo();
        var lines = evidence.of(known);
        var filing = filings.latest(known);
        var approved = filing.map(CourtFiling::bundleId).map(bundles::get).orElse(null);
        boolean onItsWay = approved != null && filing.get().status() == FilingStatus.APPROVED;
        var bundle = onItsWay ? approved : bundles.latest(known).orElse(null);
        model.addAttribute("caseNo", known.value());
        model.addAttribute("lines", lines);
        model.addAttribute("bundle", bundle);
        model.addAttribute(
                "filed", approved != null && approved.isDone() && !approved.equals(bundle) ? approved : null);
        model.addAttribute("settled", onItsWay && !bundle.isFailed());
        model.addAttribute(
                "missing", lines.stream().filter(line -> !line.isThere()).count());
        model.addAttribute(
                "pages", lines.stream().mapToInt(line -> line.pages()).sum());
        model.addAttribute(
                "busy",
                bundle != null && bundle.isWaiting()
                        || lines.stream()
                                .flatMap(line -> line.uploads().stream())
                                .anyMatch(Upload::isWaiting));
        model.addAttribute("masked", !currentUser.may(Right.SEE_PERSONAL_DATA));
        model.addAttribute("adds", currentUser.may(Right.ADD_EVIDENCE));
        model.addAttribute("kinds", evidence.kinds(known));
        model.addAttribute("replaced", replace == null ? null : uploads.get(replace));
        return script == null ? "cases/evidence" : "cases/evidence :: state";
    }

    @PostMapping("/cases/{caseNo}/evidence")
    @Needs(Right.ADD_EVIDENCE)
    ResponseEntity<Void> send(
            @PathVariable CaseNo caseNo,
            @RequestParam String kind,
            @RequestParam(required = false) String title,
            @RequestParam(required = false) UUID supersedes,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "HX-Request", required = false) String script)
            throws IOException {
        CaseNo known = cases.get(caseNo).caseNo();
        evidence.mustBeOnList(known, kind);
        try (InputStream bytes = file.getInputStream()) {
            Uploads.Sent sent = new Uploads.Sent(known, kind, title, file.getOriginalFilename(), supersedes);
            uploads.receive(sent, bytes, currentUser.actor());
        }
        String page = "/cases/" + known + "/evidence";
        return script == null
                ? ResponseEntity.status(303).header("Location", page).build()
                : ResponseEntity.noContent().header("HX-Redirect", page).build();
    }

    @PostMapping("/cases/{caseNo}/evidence/bundle")
    @Needs(Right.ADD_EVIDENCE)
    String bind(@PathVariable CaseNo caseNo, RedirectAttributes next) {
        try {
            bindEvidence.request(caseNo, currentUser.actor());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/cases/" + caseNo + "/evidence#bundle";
    }
}
