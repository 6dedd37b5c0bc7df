package io.recourse.reminder;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.PostLetter;
import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchStatus;
import io.recourse.contact.Purpose;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.mailing.BulkLetter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A 还款提醒函 on paper: it states the account and threatens nothing, so that it may go out in bulk. */
@Component
public class NoticeByPost implements BulkLetter {

    private final ReminderPolicy policy;
    private final Documents documents;
    private final PostLetter postLetter;
    private final Dispatch dispatch;

    NoticeByPost(ReminderPolicy policy, Documents documents, PostLetter postLetter, Dispatch dispatch) {
        this.policy = policy;
        this.documents = documents;
        this.postLetter = postLetter;
        this.dispatch = dispatch;
    }

    @Override
    public String name() {
        return "reminder-notice";
    }

    /** While a plan is talked over, a lawyer's letter runs or a court is asked, no reminder interferes. */
    @Override
    public List<String> stages() {
        return List.of("reminder", "credit-reporting");
    }

    @Override
    @Transactional
    public Document write(CaseFile file, String occasion, Actor by) {
        if (dispatch.of(file.caseNo()).stream()
                .anyMatch(item -> item.status() == DispatchStatus.QUEUED
                        && item.message().channel() == Channel.POST
                        && item.message().purpose() == Purpose.REMINDER)) {
            throw new Refused("reminder-notice.waits-already", file.caseNo());
        }
        return send(file, occasion, by);
    }

    /**
     * Writes the notice and queues it for the post.
     *
     * @throws Refused with the guard's rule when nothing may be sent at all
     * @throws io.recourse.common.InvalidFields naming what cannot be printed
     */
    @Transactional
    public Document send(CaseFile file, String occasion, Actor by) {
        // A letter is the last reminder of a kind; the table softens it where limitation has ended.
        ReminderPolicy.Choice choice = policy.choose(file.caseNo(), "final");
        Document notice = documents.draft(file.caseNo(), notice(file, choice), by);
        postLetter.post(file, Purpose.REMINDER, occasion, "reminder/messages/cover", notice);
        return notice;
    }

    private static ReminderNotice notice(CaseFile file, ReminderPolicy.Choice choice) {
        return new ReminderNotice(
                file.lenderLetterhead(),
                "催告 %s-%s".formatted(file.caseNo(), DateTimeFormatter.BASIC_ISO_DATE.format(file.asOf())),
                file.asOf(),
                file.recipient(),
                tone(choice.tone()),
                file.loanFacts(),
                file.amountsDue(),
                choice.answerUntil(),
                file.channels(),
                file.limitation().endsOn());
    }

    private static ReminderNotice.Tone tone(String chosen) {
        return switch (chosen) {
            case "friendly" -> ReminderNotice.Tone.FRIENDLY;
            case "neutral" -> ReminderNotice.Tone.NEUTRAL;
            default -> ReminderNotice.Tone.FIRM;
        };
    }
}
