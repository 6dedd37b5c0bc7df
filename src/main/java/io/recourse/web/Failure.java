package io.recourse.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What went wrong, in the reader's language; the same for a page and for the API.
 *
 * @param code names the reason for programs, for example {@code case.closed} or {@code http.404}
 * @param title what happened
 * @param detail why, and what to do
 * @param faults one entry a field, when fields were wrong
 * @param reference names the entry in the server's log; null when nothing was logged
 */
record Failure(HttpStatus status, String code, String title, String detail, List<Fault> faults, String reference) {

    /** What is wrong with one field. */
    record Fault(String field, String code, String message) {}

    /** The same, with the fields or parameters that it is about. */
    Failure about(List<Fault> named) {
        return new Failure(status, code, title, detail, named, reference);
    }

    /** As RFC 9457 problem details with the members {@code code}, {@code errors} and {@code reference}. */
    ProblemDetail asProblem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("code", code);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return problem;
    }
}
