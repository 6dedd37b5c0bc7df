package io.recourse.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskInbox;
import io.recourse.legalcase.Lenders;
import io.recourse.web.DiagramNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The deadline board: where deadlines are at risk, and from there in two clicks to the cases. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class BoardPage {

    static final List<String> TEAMS = List.of(Role.LEGAL_ASSISTANT.id(), Role.LAWYER.id(), Role.TEAM_LEAD.id());

    /**
     * A line with its name and where its figures lead.
     *
     * @param drawn the process's drawing; null where the line is of none
     */
    record Row(
            BoardLine line,
            String name,
            String drawn,
            String all,
            String held,
            String atRisk,
            String breached,
            List<Moved> moved) {}

    /** What moved since yesterday, and where its tasks are. */
    record Moved(MovedTasks.Move move, long count, String link) {}

    /** What the drawing says of a task, beside its figures in the table. */
    record Mark(String text, String label, int heat, String link) {}

    private final DeadlineBoard board;
    private final BoardTrend trend;
    private final StatutoryRows statutory;
    private final Lenders lenders;
    private final BoardNames names;
    private final TaskInbox inbox;
    private final CaseProcesses processes;
    private final MessageSource messages;
    private final ObjectMapper json;

    BoardPage(
            DeadlineBoard board,
            BoardTrend trend,
            StatutoryRows statutory,
            Lenders lenders,
            BoardNames names,
            TaskInbox inbox,
            CaseProcesses processes,
            MessageSource messages,
            ObjectMapper json) {
        this.board = board;
        this.trend = trend;
        this.statutory = statutory;
        this.lenders = lenders;
        this.names = names;
        this.inbox = inbox;
        this.processes = processes;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/board")
    @InNavigation(section = Section.OVERSIGHT, order = 10, label = "board.title", icon = "speedometer2")
    String show(
            @RequestParam(defaultValue = "STAGE") BoardBy by, DeadlineBoard.Scope scope, Locale language, Model model) {
        List<BoardLine> lines = board.by(by, scope);
        model.addAttribute("by", by);
        model.addAttribute("choices", BoardBy.values());
        Map<String, String> called =
                names.of(lines.stream().map(BoardLine::group).toList(), by, language);
        model.addAttribute(
                "rows",
                lines.stream()
                        .map(line -> row(
                                line,
                                called.get(line.group()),
                                by == BoardBy.STAGE ? line.group() : null,
                                null,
                                BoardLinks.of(line, by, scope)))
                        .toList());
        model.addAttribute(
                "most", lines.stream().mapToLong(BoardLine::open).max().orElse(0));
        draw(trend.of(scope), model);
        model.addAttribute("statutory", statutory.of(by, scope, language));
        fill(scope, model);
        return "oversight/board";
    }

    /** One process, drawn with what waits at each of its tasks. */
    @GetMapping("/board/{process}")
    String draw(@PathVariable String process, DeadlineBoard.Scope scope, Locale language, Model model) {
        List<BoardLine> lines = board.tasks(process, scope);
        Map<String, String> names = lines.stream()
                .collect(Collectors.toMap(
                        BoardLine::group, line -> text(process + "." + line.group(), line.group(), language)));
        DeadlineBoard.Scope narrowed = new DeadlineBoard.Scope(process, scope.team(), scope.lender());
        model.addAttribute("process", process);
        model.addAttribute("processName", text("stage." + process, process, language));
        model.addAttribute(
                "rows",
                lines.stream()
                        .map(line -> row(line, names.get(line.group()), null, line.group(), narrowed))
                        .toList());
        model.addAttribute("marks", write(marks(process, lines, names, scope, language)));
        fill(scope, model);
        return "oversight/board-process";
    }

    @GetMapping(value = "/board/{process}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String process, Locale language) {
        return new DiagramNames(process, messages, language).in(processes.latestModel(process));
    }

    /** @param scope what the line is narrowed to. @param key of the task that the line is of; null where it is of many */
    private static Row row(BoardLine line, String name, String drawn, String key, DeadlineBoard.Scope scope) {
        return new Row(
                line,
                name,
                drawn,
                BoardLinks.tasks(scope.stage(), key, null, scope),
                BoardLinks.tasks(scope.stage(), key, "HELD", scope),
                BoardLinks.tasks(scope.stage(), key, "AT_RISK", scope),
                BoardLinks.tasks(scope.stage(), key, "BREACHED", scope),
                Stream.of(MovedTasks.Move.values())
                        .map(move -> new Moved(move, move.of(line), BoardLinks.moved(move, key, scope, null)))
                        .toList());
    }

    private static void draw(List<BoardTrend.Day> days, Model model) {
        model.addAttribute("trend", days);
        model.addAttribute(
                "mostOpen", days.stream().mapToLong(BoardTrend.Day::open).max().orElse(0));
        model.addAttribute(
                "mostBreached",
                days.stream().mapToLong(BoardTrend.Day::breached).max().orElse(0));
    }

    private void fill(DeadlineBoard.Scope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("teams", TEAMS);
        model.addAttribute("stages", inbox.processes());
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("days", DeadlineBoard.PERIOD);
    }

    private Map<String, Mark> marks(
            String process,
            List<BoardLine> lines,
            Map<String, String> names,
            DeadlineBoard.Scope scope,
            Locale language) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (BoardLine line : lines) {
            if (line.open() > 0) {
                String text = line.breached() == 0 ? "" + line.open() : line.open() + " · " + line.breached();
                String label = messages.getMessage(
                        "board.mark",
                        new Object[] {names.get(line.group()), line.open(), line.atRisk(), line.breached()},
                        language);
                marks.put(
                        line.group(),
                        new Mark(text, label, line.heat(), BoardLinks.tasks(process, line.group(), null, scope)));
            }
        }
        return marks;
    }

    private String text(String key, String otherwise, Locale language) {
        return messages.getMessage(key, null, otherwise, language);
    }

    private String write(Map<String, Mark> marks) {
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
