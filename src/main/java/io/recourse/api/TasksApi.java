package io.recourse.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.engine.ServiceLevel;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import io.recourse.legalcase.CaseMatch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Human tasks: list, form, claim and complete, with the same rules as in the Tasklist. */
@RestController
@RequestMapping("/api/tasks")
class TasksApi {

    private static final List<String> ASSIGNEES = List.of("me", "none", "any");

    record TaskAnswer(
            String id,
            String key,
            String name,
            String caseNo,
            String stage,
            String assignee,
            List<String> groups,
            Instant createdAt,
            Instant dueAt,
            boolean provisional,
            ServiceLevel serviceLevel) {}

    record Page(List<TaskAnswer> items, String next) {}

    record Form(@JsonRawValue String schema, Map<String, Object> data) {}

    private final TaskInbox inbox;
    private final CurrentUser currentUser;
    private final MessageSource messages;

    TasksApi(TaskInbox inbox, CurrentUser currentUser, MessageSource messages) {
        this.inbox = inbox;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    @GetMapping
    @Needs(Right.SEE_CASES)
    Page search(
            @RequestParam(required = false) String caseNo,
            @RequestParam(defaultValue = "any") String assignee,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String key,
            @RequestParam(required = false) ServiceLevel status,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        if (!ASSIGNEES.contains(assignee)) {
            throw new InvalidFields(List.of(FieldError.of("assignee", "form.not-a-choice")));
        }
        TaskSearch search = TaskSearch.first(limit)
                .cases(caseNo == null ? null : CaseMatch.only(new CaseNo(caseNo)))
                .assignee(assignee.equals("me") ? currentUser.actor().id() : null)
                .unassigned(assignee.equals("none"))
                .group(group)
                .key(key)
                .status(status)
                .after(after == null ? null : TaskSearch.Place.parse(after))
                .build();
        List<WorkItem> found = inbox.search(search);
        WorkItem last = found.size() < search.limit() ? null : found.get(found.size() - 1);
        return new Page(
                found.stream().map(item -> answer(item, locale)).toList(),
                last == null ? null : new TaskSearch.Place(last.dueAt(), last.taskId()).token());
    }

    @GetMapping("/{id}/form")
    @Needs(Right.WORK_TASKS)
    Form form(@PathVariable String id) {
        return new Form(inbox.schema(id), inbox.data(id));
    }

    @PostMapping("/{id}/claim")
    @Needs(Right.WORK_TASKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        inbox.claim(id, currentUser.actor().id());
    }

    @PostMapping("/{id}/unclaim")
    @Needs(Right.WORK_TASKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(@PathVariable String id) {
        inbox.unclaim(id);
    }

    @PostMapping("/{id}/complete")
    @Needs(Right.WORK_TASKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody Map<String, Object> fields) {
        inbox.complete(id, fields);
    }

    private TaskAnswer answer(WorkItem item, Locale locale) {
        return new TaskAnswer(
                item.taskId(),
                item.key(),
                messages.getMessage(item.process() + "." + item.key(), null, item.key(), locale),
                item.caseNo().value(),
                item.process(),
                item.assignee(),
                item.groups(),
                item.createdAt(),
                item.dueAt(),
                item.provisional(),
                inbox.serviceLevel(item));
    }
}
