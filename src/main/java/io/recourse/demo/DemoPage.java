package io.recourse.demo;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.web.Texts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person moves the demo's time. */
@Controller
@Needs(Right.USE_PRODUCT)
@InDemo
class DemoPage {

    private final DemoClock demoClock;
    private final Clock clock;
    private final Texts texts;

    DemoPage(DemoClock demoClock, Clock clock, Texts texts) {
        this.demoClock = demoClock;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/demo")
    @InNavigation(section = Section.WORK, order = 90, label = "demo.title", icon = "fast-forward")
    String show(Model model) {
        model.addAttribute("now", clock.instant());
        return "demo/clock";
    }

    @PostMapping("/demo")
    String advance(@RequestParam int days, RedirectAttributes next) {
        try {
            String now = texts.time(demoClock.advance(Duration.ofDays(days)));
            next.addFlashAttribute("flash", "demo.advanced");
            next.addFlashAttribute("flashArguments", new Object[] {now});
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/demo";
    }
}
