package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import io.recourse.debtorpage.OpenPage.Entered;
import io.recourse.debtorpage.OpenPage.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: from the link to four characters to enter. Nothing personal is shown here, not even the lender. */
@Controller
@OpenDoor
class EntryPage {

    private final OpenPage openPage;
    private final Links links;
    private final SayWrongPerson sayWrongPerson;
    private final Visits visits;

    EntryPage(OpenPage openPage, Links links, SayWrongPerson sayWrongPerson, Visits visits) {
        this.openPage = openPage;
        this.links = links;
        this.sayWrongPerson = sayWrongPerson;
        this.visits = visits;
    }

    /** The link itself; no page that is shown has the token in its address. */
    @GetMapping("/p/{token}")
    String follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Outcome> refused = openPage.look(token, PageCookies.BROWSER.of(request), request.getRemoteAddr());
        if (refused.isPresent()) {
            return show(refused.get(), response, model);
        }
        PageCookies.LINK.set(token, request, response);
        return "redirect:/p/enter";
    }

    @GetMapping("/p/enter")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Link> link = linkOf(request);
        if (link.isEmpty()) {
            return show(Outcome.CLOSED, response, model);
        }
        return link.get().isLocked() ? show(Outcome.LOCKED, response, model) : "debtor-page/enter";
    }

    @PostMapping("/p/enter")
    String enter(
            @RequestParam(defaultValue = "") String characters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String token = PageCookies.LINK.of(request);
        if (token == null) {
            return show(Outcome.CLOSED, response, model);
        }
        Entered entered = openPage.enter(token, PageCookies.BROWSER.of(request), characters, request.getRemoteAddr());
        if (entered.outcome() != Outcome.OPENED) {
            model.addAttribute("left", entered.left());
            return show(entered.outcome(), response, model);
        }
        PageCookies.LINK.clear(request, response);
        PageCookies.BROWSER.set(entered.browser(), request, response);
        PageCookies.VISIT.set(entered.visit(), request, response);
        return "redirect:/p/debt";
    }

    @GetMapping("/p/not-me")
    String askWhetherNotMe(
            @AuthenticationPrincipal Debtor debtor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return link(debtor, request).isEmpty() ? show(Outcome.CLOSED, response, model) : "debtor-page/not-me";
    }

    /** Who received the message says that it is not for him; he need not know the characters, for he cannot. */
    @PostMapping("/p/not-me")
    String notMe(
            @AuthenticationPrincipal Debtor debtor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Link> link = link(debtor, request);
        if (link.isEmpty()) {
            return show(Outcome.CLOSED, response, model);
        }
        sayWrongPerson.say(link.get());
        leave(request, response);
        model.addAttribute("done", true);
        return "debtor-page/not-me";
    }

    @PostMapping("/p/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        String visit = PageCookies.VISIT.of(request);
        if (visit != null) {
            visits.end(visit);
        }
        PageCookies.VISIT.clear(request, response);
        PageCookies.LINK.clear(request, response);
        return "redirect:" + PageChain.CLOSED;
    }

    @GetMapping(PageChain.CLOSED)
    String closed(HttpServletResponse response, Model model) {
        return show(Outcome.CLOSED, response, model);
    }

    private Optional<Link> link(Debtor debtor, HttpServletRequest request) {
        return debtor == null ? linkOf(request) : links.opened(debtor.link());
    }

    private Optional<Link> linkOf(HttpServletRequest request) {
        String token = PageCookies.LINK.of(request);
        return token == null ? Optional.empty() : links.openable(token, PageCookies.BROWSER.of(request));
    }

    private static String show(Outcome outcome, HttpServletResponse response, Model model) {
        model.addAttribute("outcome", outcome);
        response.setStatus(
                switch (outcome) {
                    case WRONG -> HttpStatus.UNPROCESSABLE_ENTITY.value();
                    case LOCKED, TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS.value();
                    default -> HttpStatus.NOT_FOUND.value();
                });
        return outcome == Outcome.WRONG ? "debtor-page/enter" : "debtor-page/closed";
    }
}
