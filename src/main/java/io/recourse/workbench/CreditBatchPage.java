package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.creditreporting.BureauAnswers;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.StaleBatches;
import io.recourse.legalcase.Lenders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file for a credit bureau: its control totals, what was held back of it, who took it, whether it was sent. */
@Controller
@Needs(Right.SEND_TO_BUREAU)
class CreditBatchPage {

    private static final int PAGE = 100;
    private static final int LATEST = 10;

    private final BureauBatches batches;
    private final StaleBatches stale;
    private final BureauAnswers answers;
    private final Lenders lenders;
    private final CurrentUser currentUser;

    CreditBatchPage(
            BureauBatches batches,
            StaleBatches stale,
            BureauAnswers answers,
            Lenders lenders,
            CurrentUser currentUser) {
        this.batches = batches;
        this.stale = stale;
        this.answers = answers;
        this.lenders = lenders;
        this.currentUser = currentUser;
    }

    /** The page; to its own script, which asks while the file is made, the part that changes. */
    @GetMapping("/credit-batches/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Locale language,
            Model model) {
        BureauBatch batch = batches.get(id);
        List<BureauBatch.Held> held = batches.held(id, after, PAGE + 1);
        boolean more = held.size() > PAGE;
        model.addAttribute("batch", batch);
        model.addAttribute("stale", stale.of(batch).orElse(null));
        model.addAttribute("lender", lenders.get(batch.lenderCode()).name());
        model.addAttribute(
                "held",
                (more ? held.subList(0, PAGE) : held)
                        .stream().map(one -> inWords(one, language)).toList());
        model.addAttribute("after", after);
        model.addAttribute("next", more ? held.get(PAGE - 1).caseNo().value() : null);
        model.addAttribute("taken", batches.taken(id, LATEST));
        model.addAttribute("answers", answers.of(id, LATEST));
        model.addAttribute("unanswered", answers.unanswered(id));
        return script == null ? "credit/batch" : "credit/batch :: state";
    }

    private static BureauBatch.Held inWords(BureauBatch.Held held, Locale language) {
        return new BureauBatch.Held(
                held.caseNo(),
                held.rule(),
                InWords.half(language, held.reason()),
                held.source() == null ? null : InWords.rule(language, held.source()),
                held.closing());
    }

    /** Taking the file is an act: it names people and what they owe. */
    @PostMapping("/credit-batches/{id}/file")
    void take(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        BureauBatch batch = batches.take(id, currentUser.actor());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(batch.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        batches.write(id, response.getOutputStream());
    }

    @PostMapping("/credit-batches/{id}/sent")
    String sent(
            @PathVariable UUID id,
            @RequestParam String receiptNo,
            @RequestParam(defaultValue = "false") boolean before,
            RedirectAttributes next) {
        try {
            if (before) {
                batches.sentBefore(id, receiptNo, currentUser.actor());
            } else {
                batches.sent(id, receiptNo, currentUser.actor());
            }
            next.addFlashAttribute("flash", "credit-batch.sent-recorded");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/credit-batches/" + id;
    }

    @PostMapping("/credit-batches/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes next) {
        try {
            batches.discard(id, currentUser.actor());
            next.addFlashAttribute("flash", "credit-batch.discard-recorded");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/credit-batches/" + id;
    }
}
