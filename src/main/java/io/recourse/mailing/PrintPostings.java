package io.recourse.mailing;

import io.recourse.contact.Dispatch;
import io.recourse.contact.PageLink;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the files of postings for the printer, one after the other. Making one again changes nothing outside. */
@Component
class PrintPostings {

    private static final Logger LOG = LoggerFactory.getLogger(PrintPostings.class);

    private final PostedLetterTable table;
    private final PostingFiles files;
    private final Documents documents;
    private final Dispatch dispatch;
    private final PageLink pageLink;
    private final TransactionTemplate transaction;

    PrintPostings(
            PostedLetterTable table,
            PostingFiles files,
            Documents documents,
            Dispatch dispatch,
            PageLink pageLink,
            TransactionTemplate transaction) {
        this.table = table;
        this.files = files;
        this.documents = documents;
        this.dispatch = dispatch;
        this.pageLink = pageLink;
        this.transaction = transaction;
    }

    /** @return false when no file is to be made */
    boolean next() {
        Optional<PostingFiles.Unprinted> next = files.nextUnprinted();
        if (next.isEmpty()) {
            files.endPrinted();
            return false;
        }
        PostingFiles.Unprinted file = next.get();
        List<PostedLetter> letters = table.of(file.posting(), PostedLetter.Status.IN, 0, Postings.MOST_LETTERS).stream()
                .filter(letter -> letter.area().equals(file.area()))
                .toList();
        try (PrintFile print = new PrintFile()) {
            Map<PostedLetter, Integer> pages = new LinkedHashMap<>();
            letters.forEach(letter -> pages.put(letter, add(letter, file, print)));
            byte[] bytes = print.bytes();
            transaction.executeWithoutResult(status -> keep(file, pages, print.sides(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** @return its pages, 0 when it cannot be printed */
    private int add(PostedLetter letter, PostingFiles.Unprinted file, PrintFile print) {
        try {
            return print.add(
                    documents.content(new DocumentId(letter.documentId()), file.by()),
                    letter.reference() + " " + letter.caseNo(),
                    () -> pageLink.onPaper(
                            dispatch.of(List.of(letter.messageId())).get(0)));
        } catch (IOException | RuntimeException e) {
            LOG.error("Letter {} of case {} cannot be printed", letter.reference(), letter.caseNo(), e);
            return 0;
        }
    }

    private void keep(PostingFiles.Unprinted file, Map<PostedLetter, Integer> pages, int sides, byte[] bytes) {
        pages.forEach((letter, count) -> {
            if (count == 0) {
                table.change(letter, PostedLetter.Status.UNPRINTABLE);
            } else {
                table.printed(letter, count);
            }
        });
        int printed = (int) pages.values().stream().filter(count -> count > 0).count();
        files.keep(file, printed, sides, bytes);
    }
}
