package io.recourse.web;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.FieldError;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that is made of every part in {@code components.html}. */
@Controller
@Needs(Right.MANAGE_USERS)
class ProbePage {

    @GetMapping("/probe/components")
    String components(Model model) {
        model.addAttribute("kinds", List.of("neutral", "active", "settled", "risk", "breached"));
        model.addAttribute("money", Money.of("12345.6"));
        model.addAttribute("at", Instant.parse("2026-11-22T01:30:00Z"));
        model.addAttribute("errors", Map.of("bad", FieldError.of("bad", "password.too-short", 12)));
        model.addAttribute("flash", "password.changed");
        return "probe/components";
    }
}
