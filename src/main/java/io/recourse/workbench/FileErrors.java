package io.recourse.workbench;

import io.recourse.common.FileError;
import io.recourse.web.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells what is wrong with a file in the reader's language; the part {@code file-errors} of the pages shows it. */
@Component
class FileErrors {

    /** No page shows more. */
    static final int MOST = 1_000;

    /** An error in the reader's language. */
    record Told(FileError error, String message) {}

    private final Texts texts;

    FileErrors(Texts texts) {
        this.texts = texts;
    }

    List<Told> tell(List<FileError> errors, Locale language) {
        return errors.stream()
                .map(error -> new Told(
                        error,
                        texts.of(error.code(), language, error.arguments().toArray())))
                .toList();
    }
}
