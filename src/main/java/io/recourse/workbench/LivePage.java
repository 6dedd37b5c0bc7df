package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.Worker;
import io.recourse.legalcase.CaseMatch;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells open pages what others change, by server-sent events. */
@Controller
@Needs(Right.SEE_CASES)
class LivePage {

    private static final int MOST = 100;

    private final LiveReaders readers;
    private final TaskInbox inbox;
    private final CaseLookup lookup;
    private final SearchTexts searchTexts;
    private final CurrentUser currentUser;

    LivePage(
            LiveReaders readers, TaskInbox inbox, CaseLookup lookup, SearchTexts searchTexts, CurrentUser currentUser) {
        this.readers = readers;
        this.inbox = inbox;
        this.lookup = lookup;
        this.searchTexts = searchTexts;
        this.currentUser = currentUser;
    }

    /**
     * The stream; for sessions alone, as only they end.
     *
     * @param after where the changes stood when the page was drawn
     * @param last where they stood when a broken connection had told them last
     */
    @GetMapping("/tasks/live")
    void stream(
            @RequestParam String after,
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        AsyncContext connection = request.startAsync(request, response);
        connection.setTimeout(0);
        connection.addListener(new LeavesWithBrowser(readers));
        readers.add(
                connection,
                LiveSession.of(session, readers),
                currentUser.actor().id(),
                last == null ? after : last);
    }

    /** How many of the tasks that are new the list with these filters would show. */
    @GetMapping("/tasks/live/new")
    @ResponseBody
    Map<String, Long> countNew(@RequestParam List<String> task, TaskFilter filter, HttpSession session) {
        String text = searchTexts.of(session, filter.search());
        CaseMatch cases = lookup.of(text);
        Worker reader = new Worker(currentUser.actor().id(), currentUser.groups());
        return Map.of(
                "count",
                inbox.countAmong(
                        filter.in(filter.level(), "").search(reader, cases, MOST),
                        task.stream().limit(MOST).toList()));
    }
}
