package io.recourse.reminder;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.contact.Contacts;
import io.recourse.contact.Contacts.Logged;
import io.recourse.documents.MessageTexts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What whoever calls a debtor has before him: what to say, as designers wrote it, and who called when. */
@Component
public class CallScript {

    private static final int LATEST = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseFiles files;
    private final MessageTexts texts;
    private final Contacts contacts;
    private final MessageSource messages;

    CallScript(CaseFiles files, MessageTexts texts, Contacts contacts, MessageSource messages) {
        this.files = files;
        this.texts = texts;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** The text {@code reminder/messages/call-script}, filled for the case. */
    public String text(CaseNo caseNo) {
        CaseFile file = files.of(caseNo);
        return texts.fill(
                        "reminder/messages/call-script",
                        Map.of(
                                "debtorName", file.debtor().name(),
                                "lenderName", file.lender().name(),
                                "lenderPhone", file.lender().phone(),
                                "contractNo", file.legalCase().contractNo().value(),
                                "amountDue", file.balance().totalDue().display(),
                                "daysPastDue", String.valueOf(file.balance().daysPastDue()),
                                "paymentAccount", file.lender().paymentAccount(),
                                "disputeChannel", file.lender().disputeChannel(),
                                "cutOff", file.asOf().toString()))
                .body();
    }

    /** The last calls and visits to the debtor in all of his cases, a line each. */
    public String log(CaseNo caseNo) {
        String lines = contacts.log(caseNo, LATEST).stream().map(this::line).collect(Collectors.joining("  \n"));
        return lines.isEmpty() ? "–" : lines;
    }

    private String line(Logged logged) {
        String what = bilingual(logged.inbound() ? "contact.incoming" : "channel." + logged.channel());
        String result = logged.result() == null ? "…" : bilingual("contact.result." + logged.result());
        return MINUTE.format(logged.at()) + " · " + what + " · " + result + " · " + logged.actor();
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
