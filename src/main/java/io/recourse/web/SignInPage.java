package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.OpenDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in. */
@Controller
@OpenDoor
public class SignInPage {

    private final CurrentUser currentUser;

    SignInPage(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping("/sign-in")
    String show(HttpServletRequest request, Model model) {
        if (currentUser.user().isPresent()) {
            return "redirect:/";
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            model.addAttribute("failed", session.getAttribute(SignInOutcome.FAILED));
            session.removeAttribute(SignInOutcome.FAILED);
        }
        return "sign-in";
    }
}
