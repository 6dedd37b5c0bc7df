package io.recourse.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.access.OpenDoor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every failure: problem details for a program, a page for a person. */
@Controller
@OpenDoor
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAnswers implements ErrorController {

    private final Failures failures;
    private final Languages languages;
    private final ObjectMapper json;

    FailureAnswers(Failures failures, Languages languages, ObjectMapper json) {
        this.failures = failures;
        this.languages = languages;
        this.json = json;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception thrown, HttpServletRequest request) throws Exception {
        // A browser that went away is no failure, and hears no answer.
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        return answer(failures.of(thrown, languages.resolveLocale(request)), request);
    }

    /** What the servlet container found wrong, or a filter before any handler. */
    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        var language = languages.resolveLocale(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return answer(failures.of(thrown, language), request);
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Failures.known(HttpStatusCode.valueOf(code))
                : HttpStatus.NOT_FOUND;
        return answer(failures.of(status, language), request);
    }

    /** Answers a program from a filter, where no handler does. */
    void write(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Failure failure = failures.of(thrown, languages.resolveLocale(request));
        response.setStatus(failure.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), failure.asProblem());
    }

    private Object answer(Failure failure, HttpServletRequest request) {
        if (!Audience.wantsPage(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(failure.asProblem());
        }
        ModelAndView page = new ModelAndView("failure", failure.status());
        page.addObject("failure", failure);
        return page;
    }
}
