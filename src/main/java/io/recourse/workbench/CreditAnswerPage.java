package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.creditreporting.AnswerResult;
import io.recourse.creditreporting.BureauAnswers;
import java.io.IOException;
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

/** What a bureau answered to a file: sent in, and looked at row by row. */
@Controller
@Needs(Right.SEND_TO_BUREAU)
class CreditAnswerPage {

    private final BureauAnswers answers;
    private final CurrentUser currentUser;
    private final FileErrors fileErrors;

    CreditAnswerPage(BureauAnswers answers, CurrentUser currentUser, FileErrors fileErrors) {
        this.answers = answers;
        this.currentUser = currentUser;
        this.fileErrors = fileErrors;
    }

    @PostMapping("/credit-batches/{id}/answers")
    String take(@PathVariable UUID id, @RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.replaceAll(".*[/\\\\]|\\p{Cntrl}", "").strip();
        try {
            return "redirect:/credit-batches/" + id + "/answers/"
                    + answers.take(id, name.isEmpty() ? "answer" : name, file.getBytes(), currentUser.actor())
                            .id();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/credit-batches/" + id;
        }
    }

    @GetMapping("/credit-batches/{batch}/answers/{id}")
    String show(@PathVariable UUID id, Locale language, Model model) {
        AnswerResult file = answers.get(id);
        model.addAttribute("file", file);
        model.addAttribute("rejected", answers.rejected(file.batchId(), FileErrors.MOST));
        model.addAttribute("errors", fileErrors.tell(answers.errors(id, FileErrors.MOST), language));
        return "credit/answer";
    }
}
