package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import io.recourse.intake.RowError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a file, told in the reader's language. He sees people's data if he may, or sent it himself. */
@Component
public class IntakeErrors {

    private static final Set<String> PERSONAL = Set.of("debtor_name", "debtor_id_no", "mobile", "email", "address");
    private static final String HIDDEN = "***";

    /**
     * @param line null for the file as a whole
     * @param column null for the row as a whole
     * @param value null where nothing stands
     */
    public record Told(Integer line, String column, String value, String code, String message) {

        /** Whether something stands there that this reader does not see. */
        public boolean hidesValue() {
            return HIDDEN.equals(value);
        }
    }

    private final IntakeFiles files;
    private final CurrentUser currentUser;
    private final MessageSource messages;

    IntakeErrors(IntakeFiles files, CurrentUser currentUser, MessageSource messages) {
        this.files = files;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    /** In the order of lines. */
    public List<Told> of(IntakeFile file, int offset, int most, Locale language) {
        boolean open = currentUser.may(Right.SEE_PERSONAL_DATA)
                || currentUser.actor().id().equals(file.uploadedBy());
        return files.errors(file.id(), offset, most).stream()
                .map(error -> told(error, open, language))
                .toList();
    }

    private Told told(RowError error, boolean open, Locale language) {
        boolean hidden = error.value() != null && !open && PERSONAL.contains(error.column());
        return new Told(
                error.line(),
                error.column(),
                hidden ? HIDDEN : error.value(),
                error.code(),
                messages.getMessage(error.code(), error.arguments().toArray(), language));
    }
}
