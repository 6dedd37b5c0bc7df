package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.intake.FileKind;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import io.recourse.intake.UnmatchedPayments;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of loans and payments, newest first, and the place to send one. */
@Controller
@Needs(Right.IMPORT_FILES)
class FilesPage {

    private static final int PAGE = 50;

    private final IntakeFiles files;
    private final UnmatchedPayments unmatched;
    private final CurrentUser currentUser;

    FilesPage(IntakeFiles files, UnmatchedPayments unmatched, CurrentUser currentUser) {
        this.files = files;
        this.unmatched = unmatched;
        this.currentUser = currentUser;
    }

    @GetMapping("/intake")
    @InNavigation(section = Section.WORK, order = 30, label = "files.title", icon = "file-earmark-arrow-up")
    String list(@RequestParam(required = false) Long before, Model model) {
        List<IntakeFile> found = files.before(Optional.ofNullable(before).orElse(Long.MAX_VALUE), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("files", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).number() : null);
        model.addAttribute("later", before != null);
        model.addAttribute("kinds", FileKind.offered());
        model.addAttribute("waiting", unmatched.count());
        return "intake/files";
    }

    @PostMapping("/intake")
    ResponseEntity<Void> receive(
            @RequestParam FileKind kind,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "HX-Request", required = false) String script)
            throws IOException {
        UUID id;
        try (InputStream content = file.getInputStream()) {
            id = files.receive(kind, file.getOriginalFilename(), content, currentUser.actor())
                    .id();
        }
        String page = "/intake/" + id;
        return script == null
                ? ResponseEntity.status(303).header("Location", page).build()
                : ResponseEntity.noContent().header("HX-Redirect", page).build();
    }
}
