package io.recourse.mailing;

import io.recourse.common.QueueWorker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes letters and makes the files of postings, in turn, on one thread, so that people keep a processor. */
@Component
class MailingWorker extends QueueWorker {

    private final WriteLetters letters;
    private final PrintPostings postings;

    MailingWorker(WriteLetters letters, PrintPostings postings) {
        super("mailing");
        this.letters = letters;
        this.postings = postings;
    }

    @EventListener
    void wake(MailingWork work) {
        wake();
    }

    @Override
    protected boolean next() {
        return letters.next() | postings.next();
    }
}
