package io.recourse.casefile;

import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.Purpose;
import io.recourse.documents.Document;
import io.recourse.documents.MessageTexts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a letter with its covering text to the post, addressed to the debtor unless it says otherwise. */
@Component
@Transactional
public class PostLetter {

    private final MessageTexts texts;
    private final Dispatch dispatch;

    PostLetter(MessageTexts texts, Dispatch dispatch) {
        this.texts = texts;
        this.dispatch = dispatch;
    }

    /** The same with a cover that names the parties only. */
    public void post(CaseFile file, Purpose purpose, String occasion, String cover, Document letter) {
        post(file, purpose, occasion, cover, Map.of(), letter);
    }

    /**
     * Queues the letter.
     *
     * @param occasion names this letter among all messages
     * @param cover the covering text: the file below {@code document-templates} without its ending
     * @param more what the cover tells beside the parties' names
     * @throws io.recourse.common.Refused with the guard's rule when nothing may be sent
     */
    public void post(
            CaseFile file, Purpose purpose, String occasion, String cover, Map<String, String> more, Document letter) {
        postTo(file.debtor().fullAddress() + " " + file.debtor().name(), file, purpose, occasion, cover, more, letter);
    }

    /**
     * The same to somebody else whom the law has answered about the case.
     *
     * @param recipient address and name
     */
    public void postTo(
            String recipient,
            CaseFile file,
            Purpose purpose,
            String occasion,
            String cover,
            Map<String, String> more,
            Document letter) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("lenderName", file.lender().name());
        fields.put("debtorName", file.debtor().name());
        MessageTexts.Filled text = texts.fill(cover, fields);
        dispatch.queue(new Message(
                file.caseNo(),
                Channel.POST,
                purpose,
                occasion,
                recipient,
                text.subject(),
                text.body(),
                letter.id().value()));
    }
}
