package io.recourse.access.pages;

import io.recourse.access.FirstAdministrator;
import io.recourse.access.OpenDoor;
import io.recourse.common.InvalidFields;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first start: asks for the first administrator and the token from the server's log. */
@Controller
@OpenDoor
class SetupPage {

    private final FirstAdministrator firstAdministrator;

    SetupPage(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    /** The fields as they are typed. */
    record SetupForm(String token, String id, String name, String password) {}

    @GetMapping("/setup")
    String show(Model model) {
        model.addAttribute("form", new SetupForm("", "", "", ""));
        return "access/setup";
    }

    @PostMapping("/setup")
    String create(
            SetupForm form,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            firstAdministrator.create(
                    form.token(), form.id(), form.name(), form.password(), language, request.getRemoteAddr());
            next.addFlashAttribute("flash", "setup.finished");
            return "redirect:/sign-in";
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("form", form);
            model.addAttribute("errors", invalid.byField());
            return "access/setup";
        }
    }
}
