package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.common.CaseNo;
import io.recourse.engine.Absences;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.legalcase.Parties;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells tasks in the reader's language, and what of them is his. */
@Component
class TaskRows {

    private final TaskInbox inbox;
    private final Absences absences;
    private final CaseHistory history;
    private final Parties parties;
    private final PersonalData personalData;
    private final CurrentUser currentUser;
    private final InWords inWords;
    private final MessageSource messages;

    TaskRows(
            TaskInbox inbox,
            Absences absences,
            CaseHistory history,
            Parties parties,
            PersonalData personalData,
            CurrentUser currentUser,
            InWords inWords,
            MessageSource messages) {
        this.inbox = inbox;
        this.absences = absences;
        this.history = history;
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
        Map<String, String> substitutes = absences.substitutes();
        Map<String, String> names = new HashMap<>();
        Function<String, String> name =
                id -> id == null ? null : names.computeIfAbsent(id, unknown -> history.name(unknown, language));
        return items.stream()
                .map(item -> row(item, debtors, groups, substitutes, name, language))
                .toList();
    }

    private TaskRow row(
            WorkItem item,
            Map<CaseNo, String> debtors,
            Set<String> groups,
            Map<String, String> substitutes,
            Function<String, String> names,
            Locale language) {
        String reader = currentUser.actor().id();
        boolean forReader = item.groups().stream().anyMatch(groups::contains);
        String substitute = item.assignee() == null ? null : substitutes.get(item.assignee());
        return new TaskRow(
                item,
                messages.getMessage(item.process() + "." + item.key(), null, item.key(), language),
                personalData.name(debtors.get(item.caseNo())),
                inbox.serviceLevel(item),
                inWords.due(item, language),
                forReader,
                reader.equals(item.assignee()) || (forReader && reader.equals(substitute)),
                names.apply(item.assignee()),
                names.apply(substitute));
    }
}
