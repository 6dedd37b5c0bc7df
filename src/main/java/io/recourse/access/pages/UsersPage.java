package io.recourse.access.pages;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Passwords;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The users: a list, and beside it the one that is created or changed. */
@Controller
@Needs(Right.MANAGE_USERS)
class UsersPage {

    private static final int PAGE = 50;

    private final Users users;
    private final Passwords passwords;
    private final CurrentUser currentUser;

    UsersPage(Users users, Passwords passwords, CurrentUser currentUser) {
        this.users = users;
        this.passwords = passwords;
        this.currentUser = currentUser;
    }

    @GetMapping("/users")
    @InNavigation(section = Section.ADMINISTRATION, order = 10, label = "users.title", icon = "people")
    String list(UserFilter filter, Model model) {
        return page(filter, model);
    }

    @GetMapping("/users/new")
    String startNew(UserFilter filter, Model model) {
        model.addAttribute("creating", UserForm.EMPTY);
        return page(filter, model);
    }

    @PostMapping("/users")
    String create(@ModelAttribute UserForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            User created = users.create(form.id(), form.profile(), form.password(), currentUser.actor());
            next.addFlashAttribute("flash", "user.created-now");
            return toUser(created.id(), next);
        } catch (InvalidFields invalid) {
            model.addAttribute("creating", form);
            return again(invalid, "errors", model, response);
        }
    }

    @GetMapping("/users/{id}")
    String show(@PathVariable String id, UserFilter filter, Model model) {
        User user = users.get(id);
        model.addAttribute("selected", user);
        model.addAttribute("changing", UserForm.of(user));
        return page(filter, model);
    }

    @PostMapping("/users/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute UserForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            users.change(id, form.profile(), currentUser.actor());
            next.addFlashAttribute("flash", "user.changed");
        } catch (InvalidFields invalid) {
            model.addAttribute("selected", users.get(id));
            model.addAttribute("changing", form);
            return again(invalid, "errors", model, response);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toUser(id, next);
    }

    @PostMapping("/users/{id}/password")
    String resetPassword(
            @PathVariable String id,
            @RequestParam String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            passwords.reset(id, password, currentUser.actor());
            next.addFlashAttribute("flash", "user.password-reset");
            return toUser(id, next);
        } catch (InvalidFields invalid) {
            User user = users.get(id);
            model.addAttribute("selected", user);
            model.addAttribute("changing", UserForm.of(user));
            return again(invalid, "passwordErrors", model, response);
        }
    }

    @PostMapping("/users/{id}/disable")
    String disable(@PathVariable String id, RedirectAttributes next) {
        try {
            users.disable(id, currentUser.actor());
            next.addFlashAttribute("flash", "user.disabled");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toUser(id, next);
    }

    @PostMapping("/users/{id}/enable")
    String enable(@PathVariable String id, RedirectAttributes next) {
        users.enable(id, currentUser.actor());
        next.addFlashAttribute("flash", "user.enabled");
        return toUser(id, next);
    }

    private String page(UserFilter filter, Model model) {
        List<User> found = users.page(filter.text(), filter.roleOrNull(), filter.after(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<User> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("filter", filter);
        model.addAttribute("users", shown);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("roles", Role.values());
        return "access/users";
    }

    private String again(InvalidFields invalid, String name, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(name, invalid.byField());
        return page(new UserFilter("", "", ""), model);
    }

    private static String toUser(String id, RedirectAttributes next) {
        next.addAttribute("id", id);
        return "redirect:/users/{id}";
    }
}
