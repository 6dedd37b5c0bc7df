package io.recourse.oversight;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Policy;
import io.recourse.legalcase.Lenders;
import io.recourse.web.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What works: the results of contacts by tone, channel, hour, stage or agency, each figure with its formula. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class ResultsPage {

    private static final int DAYS = 90;
    private static final List<String> CHANNELS = List.of("sms", "email", "post", "call", "visit");

    private final WhatWorks whatWorks;
    private final Lenders lenders;
    private final Policy policy;
    private final MessageSource messages;
    private final Clock clock;

    ResultsPage(WhatWorks whatWorks, Lenders lenders, Policy policy, MessageSource messages, Clock clock) {
        this.whatWorks = whatWorks;
        this.lenders = lenders;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/results")
    @InNavigation(section = Section.OVERSIGHT, order = 30, label = "results.title", icon = "bar-chart-line")
    String show(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String lender,
            @RequestParam(defaultValue = "CHANNEL") By by,
            Locale language,
            Model model) {
        Period period = period(from, to, lender);
        List<Result> results = whatWorks.of(period, by);
        model.addAttribute("period", period);
        model.addAttribute("by", by);
        model.addAttribute("choices", By.values());
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("results", results);
        model.addAttribute("names", names(results, by, language));
        model.addAttribute("sum", WhatWorks.sum(results));
        model.addAttribute("days", whatWorks.attributionDays(period));
        model.addAttribute("costs", costs(period.to()));
        return "oversight/results";
    }

    @GetMapping("/results.csv")
    void download(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String lender,
            @RequestParam(defaultValue = "CHANNEL") By by,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Period period = period(from, to, lender);
        List<Result> results = whatWorks.of(period, by);
        Map<String, String> names = names(results, by, language);
        try (CsvDownload csv = CsvDownload.to(
                response, text("results.file-name", language) + "-" + period.from() + "-" + period.to())) {
            csv.row(List.of(
                    text("results.by." + by, language),
                    text("results.contacts", language),
                    text("results.dials", language),
                    text("results.connects", language),
                    text("results.right-party", language),
                    text("results.rpc-dial", language),
                    text("results.rpc-connect", language),
                    text("results.promises", language),
                    text("results.decided", language),
                    text("results.kept", language),
                    text("results.kept-rate", language),
                    text("results.recovered", language),
                    text("results.cost", language),
                    text("results.cost-to-collect", language)));
            results.forEach(result -> csv.row(List.of(
                    names.get(result.group()),
                    String.valueOf(result.contacts()),
                    String.valueOf(result.dials()),
                    String.valueOf(result.connects()),
                    String.valueOf(result.rightParty()),
                    result.rightPartyPerDial(),
                    result.rightPartyPerConnect(),
                    String.valueOf(result.promises()),
                    String.valueOf(result.decided()),
                    String.valueOf(result.kept()),
                    result.keptRate(),
                    result.recovered().toString(),
                    result.cost().toString(),
                    result.costToCollect())));
        }
    }

    private Period period(LocalDate from, LocalDate to, String lender) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        return new Period(from == null ? last.minusDays(DAYS - 1L) : from, last, lender);
    }

    private Map<String, BigDecimal> costs(LocalDate on) {
        Map<String, BigDecimal> costs = new LinkedHashMap<>();
        CHANNELS.forEach(channel -> costs.put(channel, policy.value("cost-" + channel, on)));
        return costs;
    }

    private Map<String, String> names(List<Result> results, By by, Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        results.forEach(result -> names.put(result.group(), name(result.group(), by, language)));
        return names;
    }

    private String name(String group, By by, Locale language) {
        if (group.equals("none")) {
            return text("results.none." + by, language);
        }
        return switch (by) {
            case HOUR -> "%02d:00–%02d:59".formatted(Integer.valueOf(group), Integer.valueOf(group));
            case TONE -> text("results.tone." + group, language);
            case CHANNEL -> text("results.channel." + group, language);
            case STAGE -> messages.getMessage("stage." + group, null, group, language);
            case AGENCY -> messages.getMessage("results.maker." + group, null, group, language);
        };
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
