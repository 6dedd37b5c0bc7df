package io.recourse.access.pages;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Passwords;
import io.recourse.access.Right;
import io.recourse.access.SignIn;
import io.recourse.access.User;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a user changes his own password. This session goes on under a new id, his others end. */
@Controller
@Needs(Right.USE_PRODUCT)
class PasswordPage {

    private final Passwords passwords;
    private final CurrentUser currentUser;
    private final SignIn signIn;
    private final SecurityContextRepository sessions;

    PasswordPage(Passwords passwords, CurrentUser currentUser, SignIn signIn, SecurityContextRepository sessions) {
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String show() {
        return "access/password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        User user = currentUser.user().orElseThrow();
        try {
            if (!password.equals(repeated)) {
                throw new InvalidFields(List.of(FieldError.of("repeated", "password.not-repeated")));
            }
            passwords.change(user.id(), current, password);
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", invalid.byField());
            return "access/password";
        }
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.vouchFor(user.id(), authentication.getDetails()));
        sessions.saveContext(context, request, response);
        next.addFlashAttribute("flash", "password.changed");
        return "redirect:/password";
    }
}
