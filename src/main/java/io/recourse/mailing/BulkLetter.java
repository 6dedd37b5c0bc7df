package io.recourse.mailing;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Actor;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Document;
import java.util.List;

/** A kind of letter that may go out in bulk, because nobody has to judge each one before it is sent. */
public interface BulkLetter {

    /** Its name, as {@code reminder-notice}; {@code bulk-letter.<name>} is its message key. */
    String name();

    /** The stages whose cases may get it. */
    List<String> stages();

    /**
     * Writes the letter of a case and queues it for the post.
     *
     * @param occasion names this letter among all, so that it is queued once
     * @throws Refused when this case gets none, with the reason
     * @throws InvalidFields naming what cannot be printed
     */
    Document write(CaseFile file, String occasion, Actor by);
}
