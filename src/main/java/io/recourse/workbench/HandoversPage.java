package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.agencyplacement.DownloadHandover;
import io.recourse.agencyplacement.Handovers;
import io.recourse.common.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files by which an agency is given cases: made, let out, downloaded once. */
@Controller
@Needs(Right.PLACE_CASES)
class HandoversPage {

    private final Handovers handovers;
    private final DownloadHandover downloads;
    private final HandoverCsv csv;
    private final CurrentUser currentUser;

    HandoversPage(Handovers handovers, DownloadHandover downloads, HandoverCsv csv, CurrentUser currentUser) {
        this.handovers = handovers;
        this.downloads = downloads;
        this.csv = csv;
        this.currentUser = currentUser;
    }

    /** Of the chosen placements, or of all that nothing stands in the way of. */
    @PostMapping("/placements/{code}/handovers")
    String make(
            @PathVariable String code, @RequestParam(defaultValue = "") List<UUID> placement, RedirectAttributes next) {
        return change(
                code, "handover.made", () -> handovers.make(code, Set.copyOf(placement), currentUser.actor()), next);
    }

    @PostMapping("/placements/{code}/handovers/{id}/release")
    String release(@PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        return change(code, "handover.released-now", () -> handovers.release(id, currentUser.actor()), next);
    }

    @PostMapping("/placements/{code}/handovers/{id}/renew")
    String renew(@PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        return change(code, "handover.made", () -> handovers.renew(id, currentUser.actor()), next);
    }

    /** The file; a refusal leads back to the page. */
    @PostMapping("/placements/{code}/handovers/{id}/file")
    Object download(@PathVariable String code, @PathVariable UUID id, Locale language, RedirectAttributes next) {
        currentUser.mustBeAllowedTo(Right.SEE_PERSONAL_DATA);
        try {
            byte[] file = downloads.download(id, rows -> csv.of(rows, language), currentUser.actor());
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(
                                            code + "-" + id.toString().substring(0, 8) + ".csv", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return back(code);
        }
    }

    private static String change(String code, String flash, Runnable change, RedirectAttributes next) {
        try {
            change.run();
            next.addFlashAttribute("flash", flash);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return back(code);
    }

    private static String back(String code) {
        return "redirect:/placements/" + code + "/cases";
    }
}
