package io.recourse.workbench;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lenders: a list, and beside it the one that is registered or changed. */
@Controller
@Needs(Right.MANAGE_LENDERS)
class LendersPage {

    /** The fields of a lender as they are typed. */
    record LenderForm(
            String code,
            String name,
            String kind,
            Lender.CompanyKind companyKind,
            String creditCode,
            String legalRepresentative,
            String representativePosition,
            String address,
            String phone,
            String paymentAccount,
            String disputeChannel,
            String lawFirm,
            String lawFirmAddress,
            String lawFirmPhone,
            String lawyers) {

        static final LenderForm EMPTY =
                new LenderForm("", "", "", Lender.CompanyKind.LIMITED, "", "", "", "", "", "", "", "", "", "", "");

        static LenderForm of(Lender lender) {
            return new LenderForm(
                    lender.code().value(),
                    lender.name(),
                    lender.kind(),
                    lender.companyKind(),
                    lender.creditCode(),
                    lender.legalRepresentative(),
                    lender.representativePosition(),
                    lender.address(),
                    lender.phone(),
                    lender.paymentAccount(),
                    lender.disputeChannel(),
                    lender.lawFirm(),
                    lender.lawFirmAddress(),
                    lender.lawFirmPhone(),
                    lender.lawyers());
        }

        Lender lender() {
            return new Lender(
                    new LenderCode(code),
                    name,
                    kind,
                    companyKind,
                    creditCode,
                    legalRepresentative,
                    representativePosition,
                    address,
                    phone,
                    paymentAccount,
                    disputeChannel,
                    lawFirm,
                    lawFirmAddress,
                    lawFirmPhone,
                    lawyers);
        }
    }

    private static final List<String> KINDS = List.of("BANK", "CONSUMER_FINANCE", "MICRO_LENDER", "AUTO_FINANCE");

    private final Lenders lenders;

    LendersPage(Lenders lenders) {
        this.lenders = lenders;
    }

    @GetMapping("/lenders")
    @InNavigation(section = Section.ADMINISTRATION, order = 20, label = "lenders.title", icon = "bank")
    String list(Model model) {
        return page(model);
    }

    @GetMapping("/lenders/new")
    String startNew(Model model) {
        model.addAttribute("form", LenderForm.EMPTY);
        return page(model);
    }

    @GetMapping("/lenders/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("form", LenderForm.of(lenders.get(new LenderCode(code))));
        model.addAttribute("known", true);
        return page(model);
    }

    @PostMapping("/lenders")
    String register(
            @ModelAttribute LenderForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            lenders.register(form.lender());
        } catch (InvalidFields invalid) {
            return again(form, invalid.errors(), model, response);
        } catch (Refused refused) {
            return again(form, List.of(FieldError.of("code", refused.code(), refused.arguments())), model, response);
        }
        next.addFlashAttribute("flash", "lenders.saved");
        return "redirect:/lenders/" + form.code();
    }

    private String again(LenderForm form, List<FieldError> errors, Model model, HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute(
                "errors",
                errors.stream().collect(Collectors.toMap(FieldError::field, Function.identity(), (a, b) -> a)));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("companyKinds", Lender.CompanyKind.values());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "lenders/lenders";
    }
}
