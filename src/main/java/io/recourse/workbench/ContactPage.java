package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.AttemptResult;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.Contacts;
import io.recourse.contact.Examinations;
import io.recourse.contact.Replies;
import io.recourse.contact.ReplyFiles;
import io.recourse.legalcase.LegalCases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who in a case may be called now, the calls under way, what people wrote, and what the debtor agreed and objected to. */
@Controller
@Needs(Right.SEE_CASES)
class ContactPage {

    /** What a person learned; the channel goes with the person whose address it is about. */
    record Told(ContactFact.Kind kind, Channel channel, Integer person, Integer hourFrom, Integer hourTo, String how) {}

    private final LegalCases cases;
    private final Contacts contacts;
    private final ContactFacts facts;
    private final Replies replies;
    private final ReplyFiles replyFiles;
    private final Examinations examinations;
    private final ContactRows rows;
    private final CurrentUser currentUser;

    ContactPage(
            LegalCases cases,
            Contacts contacts,
            ContactFacts facts,
            Replies replies,
            ReplyFiles replyFiles,
            Examinations examinations,
            ContactRows rows,
            CurrentUser currentUser) {
        this.cases = cases;
        this.contacts = contacts;
        this.facts = facts;
        this.replies = replies;
        this.replyFiles = replyFiles;
        this.examinations = examinations;
        this.rows = rows;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases/{caseNo}/contact")
    String show(@PathVariable CaseNo caseNo, Locale language, Model model) {
        CaseNo known = cases.get(caseNo).caseNo();
        model.addAttribute("caseNo", known.value());
        model.addAttribute("persons", rows.persons(known, language));
        model.addAttribute("today", contacts.today(known));
        model.addAttribute("underWay", contacts.underWay(known, currentUser.actor()));
        model.addAttribute(
                "results", List.of(AttemptResult.UNANSWERED, AttemptResult.OTHER_ANSWERED, AttemptResult.REACHED));
        model.addAttribute("facts", rows.facts(known, language));
        model.addAttribute("replies", currentUser.may(Right.SEE_PERSONAL_DATA) ? replies.of(known) : List.of());
        model.addAttribute("replyFiles", replyFiles.of(known));
        model.addAttribute("kinds", ContactFact.Kind.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("nobodyExamined", examinations.areNone());
        model.addAttribute("recordsExams", currentUser.may(Right.MANAGE_COLLECTORS));
        model.addAttribute("works", currentUser.may(Right.WORK_TASKS));
        return "cases/contact";
    }

    /** Takes the attempt before the number is dialled. */
    @PostMapping("/cases/{caseNo}/contact/calls")
    @Needs(Right.WORK_TASKS)
    String call(@PathVariable CaseNo caseNo, @RequestParam int person, RedirectAttributes next) {
        Contacts.Begun begun = contacts.begin(rows.call(caseNo, person).by(currentUser.actor()), currentUser.actor());
        if (begun.attempt() == null) {
            next.addFlashAttribute("refused", new Refused(begun.permission().rule()));
        } else {
            next.addFlashAttribute("flash", "contact.begun");
        }
        return back(caseNo, next);
    }

    @PostMapping("/cases/{caseNo}/contact/calls/{id}")
    @Needs(Right.WORK_TASKS)
    String end(
            @PathVariable CaseNo caseNo,
            @PathVariable UUID id,
            @RequestParam AttemptResult result,
            @RequestParam(required = false) String recordingRef,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            contacts.end(id, result, blankToNull(recordingRef), currentUser.actor());
            next.addFlashAttribute("flash", "contact.ended");
        } catch (InvalidFields invalid) {
            model.addAttribute("chosenResult", result);
            return again(caseNo, invalid, language, model, response);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return back(caseNo, next);
    }

    /** The debtor called. */
    @PostMapping("/cases/{caseNo}/contact/incoming")
    @Needs(Right.WORK_TASKS)
    String cameIn(
            @PathVariable CaseNo caseNo,
            @RequestParam(required = false) String recordingRef,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            contacts.cameIn(caseNo, blankToNull(recordingRef), currentUser.actor());
            next.addFlashAttribute("flash", "contact.came-in");
        } catch (InvalidFields invalid) {
            model.addAttribute("incoming", true);
            return again(caseNo, invalid, language, model, response);
        }
        return back(caseNo, next);
    }

    @PostMapping("/cases/{caseNo}/contact/facts")
    @Needs(Right.WORK_TASKS)
    String record(
            @PathVariable CaseNo caseNo,
            @ModelAttribute("told") Told told,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            ContactFacts.Learned learned = new ContactFacts.Learned(
                    told.kind(),
                    told.channel(),
                    rows.address(caseNo, told.person(), told.channel()),
                    told.hourFrom(),
                    told.hourTo(),
                    told.how());
            facts.record(caseNo, learned, currentUser.actor());
            next.addFlashAttribute("flash", "contact.fact-recorded");
        } catch (InvalidFields invalid) {
            return again(caseNo, invalid, language, model, response);
        }
        return back(caseNo, next);
    }

    @PostMapping("/cases/{caseNo}/contact/facts/{id}/end")
    @Needs(Right.WORK_TASKS)
    String endFact(@PathVariable CaseNo caseNo, @PathVariable UUID id, RedirectAttributes next) {
        try {
            facts.end(caseNo, id, currentUser.actor());
            next.addFlashAttribute("flash", "contact.fact-ended");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return back(caseNo, next);
    }

    private String again(
            CaseNo caseNo, InvalidFields invalid, Locale language, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", invalid.byField());
        return show(caseNo, language, model);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String back(CaseNo caseNo, RedirectAttributes next) {
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}/contact";
    }
}
