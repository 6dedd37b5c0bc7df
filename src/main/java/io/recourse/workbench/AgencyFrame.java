package io.recourse.workbench;

import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an agency's pages have in common: its name, what suspends it, and what became of each row of a batch. */
@Component
class AgencyFrame {

    /**
     * What became of one row of a batch.
     *
     * @param refusal why nothing did, in the reader's language; null when it was done
     */
    record Line(String caseNo, String refusal) {}

    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    AgencyFrame(Agencies agencies, Texts texts, Clock clock) {
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws Refused with code {@code agency.unknown} */
    void fill(String code, String tab, Model model) {
        Agency agency = agencies.find(code).orElseThrow(() -> new Refused("agency.unknown", code));
        model.addAttribute("agency", agency);
        model.addAttribute("obstacles", agencies.obstacles(agency, LocalDate.now(clock)));
        model.addAttribute("tab", tab);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }

    /** Does one row, and tells what became of it; the others go on. */
    Line attempt(String caseNo, Runnable work, Locale language) {
        try {
            work.run();
            return new Line(caseNo, null);
        } catch (Refused refused) {
            return new Line(caseNo, texts.of(refused, language));
        } catch (InvalidFields invalid) {
            List<FieldError> errors = invalid.errors();
            return new Line(
                    caseNo,
                    String.join(
                            " ",
                            errors.stream()
                                    .map(error -> texts.of(error, language))
                                    .toList()));
        }
    }
}
