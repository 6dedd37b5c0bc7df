package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.contact.Channel;
import io.recourse.legalcase.Party;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;

/** Where the debtor chooses times, channel and language. */
@Controller
@OpenDoor
class ContactChoicePage {

    private final ChooseContact chooseContact;
    private final CaseViews views;
    private final LocaleResolver languages;
    private final Policy policy;
    private final Clock clock;

    ContactChoicePage(
            ChooseContact chooseContact, CaseViews views, LocaleResolver languages, Policy policy, Clock clock) {
        this.chooseContact = chooseContact;
        this.views = views;
        this.languages = languages;
        this.policy = policy;
        this.clock = clock;
    }

    @GetMapping("/p/contact")
    String show(@AuthenticationPrincipal Debtor debtor, Model model) {
        model.addAttribute("wishes", chooseContact.current(debtor.caseNo()));
        return page(debtor.caseNo(), model);
    }

    @PostMapping("/p/contact")
    String choose(
            @AuthenticationPrincipal Debtor debtor,
            @ModelAttribute("wishes") ChooseContact.Wishes wishes,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            chooseContact.choose(debtor.caseNo(), wishes);
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", invalid.byField());
            return page(debtor.caseNo(), model);
        }
        languages.setLocale(
                request, response, wishes.language() == Party.Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:/p/debt?done=" + Done.CONTACT_CHOSEN;
    }

    private String page(CaseNo caseNo, Model model) {
        CaseView view = views.of(caseNo);
        String email = view.file().debtor().email();
        boolean hasEmail = email != null && !email.isBlank();
        model.addAttribute("view", view);
        LocalDate today = LocalDate.now(clock);
        int first = policy.count("contact-day-starts", today);
        int last = policy.count("contact-day-ends", today);
        model.addAttribute("hours", IntStream.rangeClosed(first, last).boxed().toList());
        model.addAttribute(
                "channels",
                hasEmail ? List.of(Channel.SMS, Channel.EMAIL, Channel.POST) : List.of(Channel.SMS, Channel.POST));
        model.addAttribute("refusable", ChooseContact.CAN_BE_REFUSED);
        model.addAttribute("languages", Party.Language.values());
        return "debtor-page/contact";
    }
}
