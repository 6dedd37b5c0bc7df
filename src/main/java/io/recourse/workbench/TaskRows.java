package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.common.CaseNo;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.legalcase.Parties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells tasks in the reader's language, and what of them is his. */
@Component
class TaskRows {

    private final TaskInbox inbox;
    private final Parties parties;
    private final PersonalData personalData;
    private final CurrentUser currentUser;
    private final InWords inWords;
    private final MessageSource messages;

    TaskRows(
            TaskInbox inbox,
            Parties parties,
            PersonalData personalData,
            CurrentUser currentUser,
            InWords inWords,
            MessageSource messages) {
        this.inbox = inbox;
        this.parties = parties;
        this.personalData = personalData;
        this.currentUser = currentUser;
        this.inWords = inWords;
        this.messages = messages;
    }

    List<TaskRow> of(List<WorkItem> items, Locale language) {
        Map<CaseNo, String> debtors = parties.debtorNames(
                items.stream().map(WorkItem::caseNo).distinct().toList());
        Set<String> groups = currentUser.groups();
        return items.stream()
                .map(item -> new TaskRow(
                        item,
                        messages.getMessage(item.process() + "." + item.key(), null, item.key(), language),
                        personalData.name(debtors.get(item.caseNo())),
                        inbox.serviceLevel(item),
                        inWords.due(item.dueAt(), language),
                        item.groups().stream().anyMatch(groups::contains),
                        currentUser.actor().id().equals(item.assignee())))
                .toList();
    }
}
