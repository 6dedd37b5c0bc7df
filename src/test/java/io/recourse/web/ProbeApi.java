package io.recourse.web;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Handlers that fail in each way that a handler can fail, for the tests of what is answered then. */
@Hidden
@Controller
@ResponseBody
@Needs(Right.MANAGE_USERS)
class ProbeApi {

    enum Kind {
        ONE
    }

    record Body(LocalDate on, @NotBlank String text, Kind kind) {}

    @GetMapping({"/api/probe/refused", "/probe/refused"})
    void refused() {
        throw new Refused("user.last-administrator", "somebody");
    }

    @GetMapping("/api/probe/unknown")
    void unknown() {
        throw new Refused("user.unknown", "nobody");
    }

    @GetMapping("/api/probe/invalid")
    void invalid() {
        throw new InvalidFields(List.of(
                FieldError.of("name", "user.name-missing"),
                FieldError.of("name", "user.name-too-long", 60),
                FieldError.of("roles", "user.roles-missing")));
    }

    @GetMapping("/api/probe/cases/{caseNo}")
    void caseNo(@PathVariable CaseNo caseNo) {}

    @GetMapping("/api/probe/date")
    void date(@RequestParam LocalDate on) {}

    @PostMapping("/api/probe/body")
    Map<String, Object> body(@Valid @RequestBody Body body) {
        return Map.of("on", body.on());
    }

    @GetMapping("/api/probe/changed")
    void changed() {
        throw new OptimisticLockingFailureException("changed in between");
    }

    @GetMapping({"/api/probe/broken", "/probe/broken"})
    void broken() {
        throw new IllegalStateException("a secret of the inside");
    }

    /** Names no right. */
    @Hidden
    @Controller
    static class Forgotten {

        @GetMapping("/api/probe/forgotten")
        @ResponseBody
        String forgotten() {
            return "seen";
        }
    }
}
