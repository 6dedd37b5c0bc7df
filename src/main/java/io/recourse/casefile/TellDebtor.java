package io.recourse.casefile;

import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.PageLink;
import io.recourse.contact.Purpose;
import io.recourse.documents.MessageTexts;
import io.recourse.legalcase.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the debtor what became of something that he asked for, with the link to his own page. */
@Component
@Transactional
public class TellDebtor {

    private final CaseFiles caseFiles;
    private final MessageTexts texts;
    private final ContactGuard guard;
    private final Dispatch dispatch;

    TellDebtor(CaseFiles caseFiles, MessageTexts texts, ContactGuard guard, Dispatch dispatch) {
        this.caseFiles = caseFiles;
        this.texts = texts;
        this.guard = guard;
        this.dispatch = dispatch;
    }

    /**
     * Queues the answer, in English for a reader of English. He who left neither a mobile number nor an e-mail address
     * that may be used is told by his page alone.
     *
     * @param text the file below {@code document-templates} without its ending
     * @param occasion names this answer among all
     * @param more what the text tells beside the parties, the contract and the link
     */
    public void tell(CaseNo caseNo, String text, String occasion, Map<String, String> more) {
        CaseFile file = caseFiles.of(caseNo);
        Party debtor = file.debtor();
        Map<String, String> fields = new HashMap<>(more);
        fields.put("debtorName", debtor.name());
        fields.put("lenderName", file.lender().name());
        fields.put("lenderPhone", file.lender().phone());
        fields.put("disputeChannel", file.lender().disputeChannel());
        fields.put("contractNo", file.legalCase().contractNo().value());
        fields.put("pageLink", PageLink.PLACE);
        MessageTexts.Filled filled = texts.fill(text, debtor.language() == Party.Language.EN, fields);
        Stream.concat(guard.preferred(debtor).stream(), Stream.of(Channel.SMS, Channel.EMAIL))
                .filter(channel -> channel == Channel.SMS || channel == Channel.EMAIL)
                .filter(channel -> guard.isOpen(debtor, channel))
                .findFirst()
                .ifPresent(channel -> dispatch.offer(new Message(
                        caseNo,
                        channel,
                        Purpose.SERVICE,
                        occasion,
                        ContactGuard.address(debtor, channel),
                        filled.subject(),
                        filled.body(),
                        null)));
    }
}
