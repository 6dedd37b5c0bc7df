package io.recourse.workbench;

import io.recourse.casefile.CaseFile;
import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.contact.Contacts;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.creditreporting.ReportingPolicy;
import io.recourse.demandletter.LetterPolicy;
import io.recourse.engine.WorkItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the screen of a task shows above its form, beside what every page of its case knows. */
@Component
class TaskFacts {

    private static final int CONTACTS = 3;

    /**
     * A call, visit or message to the debtor, or a call of his.
     *
     * @param result a message key
     */
    record LastContact(Instant at, Channel channel, boolean inbound, String result) {}

    /**
     * What a table says of the step that the task belongs to.
     *
     * @param why the rule with its article, in the reader's language
     */
    record Ruling(boolean passed, String why) {}

    private final Contacts contacts;
    private final Dispatch dispatch;
    private final LetterPolicy letterPolicy;
    private final ReportingPolicy reportingPolicy;

    TaskFacts(Contacts contacts, Dispatch dispatch, LetterPolicy letterPolicy, ReportingPolicy reportingPolicy) {
        this.contacts = contacts;
        this.dispatch = dispatch;
        this.letterPolicy = letterPolicy;
        this.reportingPolicy = reportingPolicy;
    }

    /** @param model with the {@code file} of the task's case */
    void addTo(Model model, WorkItem item, Locale language) {
        model.addAttribute("lastContacts", lastContacts(item.caseNo()));
        model.addAttribute("ruling", ruling(item.process(), (CaseFile) model.getAttribute("file"), language));
    }

    private List<LastContact> lastContacts(CaseNo caseNo) {
        Stream<LastContact> made = contacts.log(caseNo, CONTACTS).stream()
                .map(one -> new LastContact(
                        one.at(),
                        one.channel(),
                        one.inbound(),
                        one.result() == null ? "task.facts.contacts.open" : "contact.result." + one.result()));
        Stream<LastContact> sent = dispatch.of(caseNo).stream().map(TaskFacts::contact);
        return Stream.concat(made, sent)
                .sorted(Comparator.comparing(LastContact::at).reversed())
                .limit(CONTACTS)
                .toList();
    }

    private static LastContact contact(DispatchItem item) {
        return new LastContact(
                item.endedAt() == null ? item.queuedAt() : item.endedAt(),
                item.message().channel(),
                false,
                "dispatch-status." + item.status());
    }

    /** Null where no table rules on the step; what stands in the way of a filing the case itself knows. */
    private Ruling ruling(String process, CaseFile file, Locale language) {
        return switch (process) {
            case "demand-letter" -> {
                LetterPolicy.Ruling ruling = letterPolicy.of(file);
                yield new Ruling(ruling.mayDraft(), InWords.rule(language, ruling.why()));
            }
            case "credit-reporting" -> {
                ReportingPolicy.Ruling ruling = reportingPolicy.of(file);
                yield new Ruling(ruling.isEligible(), InWords.rule(language, ruling.why()));
            }
            default -> null;
        };
    }
}
