package io.recourse.demo;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.debtorpage.Links;
import io.recourse.legalcase.LegalCases;
import io.recourse.web.Texts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person moves the demo's time, and opens debtors' own pages. */
@Controller
@Needs(Right.USE_PRODUCT)
@InDemo
class DemoPage {

    private final DemoClock demoClock;
    private final Clock clock;
    private final Texts texts;
    private final Links links;
    private final LegalCases cases;

    DemoPage(DemoClock demoClock, Clock clock, Texts texts, Links links, LegalCases cases) {
        this.demoClock = demoClock;
        this.clock = clock;
        this.texts = texts;
        this.links = links;
        this.cases = cases;
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

    /** A debtor's own page, as the link in a message opens it: outside a demo only the debtor has such a link. */
    @PostMapping("/demo/own-page")
    String ownPage(@RequestParam String caseNo, RedirectAttributes next) {
        try {
            return "redirect:"
                    + links.issue(cases.get(new CaseNo(caseNo.strip())).caseNo());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/demo";
        }
    }
}
