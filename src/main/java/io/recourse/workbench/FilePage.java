package io.recourse.workbench;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.api.IntakeErrors;
import io.recourse.api.IntakeErrors.Told;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import io.recourse.web.CsvDownload;
import io.recourse.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One file: how far it is taken, and what is wrong with its rows. */
@Controller
@Needs(Right.IMPORT_FILES)
class FilePage {

    private static final int PAGE = 100;

    private final IntakeFiles files;
    private final IntakeErrors errors;
    private final Texts texts;

    FilePage(IntakeFiles files, IntakeErrors errors, Texts texts) {
        this.files = files;
        this.errors = errors;
        this.texts = texts;
    }

    /** The page; to its own script, which asks while the file is running, the part that changes. */
    @GetMapping("/intake/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Locale language,
            Model model) {
        IntakeFile file = files.get(id);
        List<Told> found = errors.of(file, Math.max(0, from), PAGE + 1, language);
        boolean more = found.size() > PAGE;
        model.addAttribute("file", file);
        model.addAttribute("errors", more ? found.subList(0, PAGE) : found);
        model.addAttribute("from", from);
        model.addAttribute("next", more ? from + PAGE : null);
        return script == null ? "intake/file" : "intake/file :: state";
    }

    /** All errors as a file that Excel opens. */
    @GetMapping("/intake/{id}/errors.csv")
    void download(@PathVariable UUID id, Locale language, HttpServletResponse response) throws IOException {
        IntakeFile file = files.get(id);
        String name = file.name().replaceFirst("(?i)\\.csv$", "") + "-" + texts.of("file.errors.file-name", language);
        try (CsvDownload csv = CsvDownload.to(response, name)) {
            csv.row(Stream.of("line", "column", "value", "reason")
                    .map(column -> texts.of("file.errors." + column, language))
                    .toList());
            errors.of(file, 0, IntakeFiles.MOST_ERRORS, language)
                    .forEach(error -> csv.row(Arrays.asList(
                            error.line() == null ? "" : error.line().toString(),
                            error.column(),
                            error.value(),
                            error.message())));
        }
    }
}
