package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.courtfiling.BatchSelection;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.CourtDirectory;
import io.recourse.courtfiling.DraftFilingBatch;
import io.recourse.courtfiling.FilingBatch;
import io.recourse.courtfiling.FilingBatches;
import io.recourse.courtfiling.Route;
import io.recourse.courtfiling.Venue;
import io.recourse.legalcase.Lenders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Batches of filings, newest first, and the place to draft one. */
@Controller
@Needs(Right.WORK_TASKS)
class FilingBatchesPage {

    private static final int PAGE = 50;
    private static final List<String> PRODUCTS =
            List.of("CASH_LOAN", "MICRO_CREDIT", "CREDIT_CARD", "INSTALMENT_PURCHASE");

    /** A selection as it is chosen; blank for what is not. */
    record Choice(String lender, String product, String district) {

        BatchSelection selection() {
            return new BatchSelection(new LenderCode(lender), orNull(product), orNull(district));
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    private final FilingBatches batches;
    private final DraftFilingBatch draftBatch;
    private final CourtDirectory directory;
    private final Lenders lenders;
    private final CurrentUser currentUser;
    private final Clock clock;

    FilingBatchesPage(
            FilingBatches batches,
            DraftFilingBatch draftBatch,
            CourtDirectory directory,
            Lenders lenders,
            CurrentUser currentUser,
            Clock clock) {
        this.batches = batches;
        this.draftBatch = draftBatch;
        this.directory = directory;
        this.lenders = lenders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/filing-batches")
    @InNavigation(section = Section.WORK, order = 37, label = "filing-batches.title", icon = "collection")
    String list(@RequestParam(required = false) Long before, Model model) {
        List<FilingBatch> found = batches.before(Optional.ofNullable(before).orElse(Long.MAX_VALUE), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("batches", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).number() : null);
        model.addAttribute("later", before != null);
        model.addAttribute("names", lenders.names());
        return "filings/batches";
    }

    @GetMapping("/filing-batches/new")
    String choose(Choice choice, Model model) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "cutOffOn", LocalDate.now(clock).toString(),
                "agreement", Venue.Agreement.NONE.name(),
                "performance", Venue.Performance.SILENT.name(),
                "assignment", ClaimFacts.Assignment.NONE.name()));
        proposedCourt(choice).ifPresent(court -> answers.put("court", court));
        return form(choice, answers, Map.of(), model);
    }

    /** The directory's court of the district where all debtors of the batch live. */
    private Optional<String> proposedCourt(Choice choice) {
        if (choice.lender() == null || choice.lender().isBlank()) {
            return Optional.empty();
        }
        return draftBatch.districts(choice.selection()).stream()
                .filter(district -> district.code().equals(choice.district()))
                .flatMap(district -> directory.at(district.name()).stream())
                .map(CourtDirectory.Court::name)
                .findFirst();
    }

    private String form(Choice choice, Map<String, String> answers, Map<String, FieldError> errors, Model model) {
        boolean chosen = choice.lender() != null && !choice.lender().isBlank();
        model.addAttribute("choice", choice);
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("products", PRODUCTS);
        model.addAttribute("districts", chosen ? draftBatch.districts(choice.selection()) : List.of());
        model.addAttribute("waiting", chosen ? draftBatch.countWaiting(choice.selection()) : null);
        model.addAttribute("most", draftBatch.most());
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("routes", names(Route.values()));
        model.addAttribute("grounds", names(Venue.Ground.values()));
        model.addAttribute("agreements", names(Venue.Agreement.values()));
        model.addAttribute("performances", names(Venue.Performance.values()));
        model.addAttribute("assignments", names(ClaimFacts.Assignment.values()));
        model.addAttribute("yesNo", List.of("yes", "no"));
        return "filings/new-batch";
    }

    /** As the form sends them back. */
    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    @PostMapping("/filing-batches")
    String draft(Choice choice, @RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
        Map<String, String> answers = new HashMap<>(sent);
        answers.keySet().removeAll(List.of("lender", "product", "district", "_csrf"));
        answers.putIfAbsent("claimInterestToPayment", "false");
        answers.put("outcome", "drafted");
        try {
            if (!currentUser.is(Role.LAWYER)) {
                throw new Refused("task.not-for-you", Role.LAWYER.id());
            }
            FilingBatch batch = draftBatch.draft(choice.selection(), answers, currentUser.actor());
            return "redirect:/filing-batches/" + batch.id();
        } catch (InvalidFields invalid) {
            Map<String, FieldError> errors = invalid.errors().stream()
                    .collect(Collectors.toMap(FieldError::field, Function.identity(), (one, other) -> one));
            return form(choice, answers, errors, model);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/filing-batches";
        }
    }
}
