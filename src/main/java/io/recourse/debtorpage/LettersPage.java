package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The debtor's letters, to read and keep. */
@Controller
@OpenDoor
class LettersPage {

    private final Letters letters;
    private final CaseViews views;

    LettersPage(Letters letters, CaseViews views) {
        this.letters = letters;
        this.views = views;
    }

    @GetMapping("/p/letters")
    String list(@AuthenticationPrincipal Debtor debtor, Model model) {
        model.addAttribute("view", views.of(debtor.caseNo()));
        model.addAttribute("letters", letters.of(debtor.caseNo()));
        return "debtor-page/letters";
    }

    @GetMapping("/p/letters/{id}")
    ResponseEntity<byte[]> read(@AuthenticationPrincipal Debtor debtor, @PathVariable UUID id) {
        byte[] pdf = letters.read(debtor.caseNo(), id);
        String name = ContentDisposition.attachment()
                .filename("letter-" + id.toString().substring(0, 8) + ".pdf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(pdf);
    }

    @GetMapping(path = "/p/letters/{id}/pages/{number}", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] page(@AuthenticationPrincipal Debtor debtor, @PathVariable UUID id, @PathVariable int number) {
        return letters.page(debtor.caseNo(), id, number);
    }
}
