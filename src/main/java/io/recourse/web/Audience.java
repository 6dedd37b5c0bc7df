package io.recourse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Who reads the answer, told from the request's URI, because Camunda's servlets hide part of it from path matchers. */
enum Audience {
    /** A program that calls the API: problem details, no redirects. */
    PROGRAM,
    /** A person at Camunda's own pages, which bring their headers and their protection against forged requests. */
    CAMUNDA,
    /** A person at our pages. */
    PERSON;

    static Audience of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        String path = uri.substring(request.getContextPath().length());
        if (within(path, "/api") || path.startsWith("/v3/api-docs") || within(path, "/actuator")) {
            return PROGRAM;
        }
        return within(path, "/camunda") ? CAMUNDA : PERSON;
    }

    /** Whether the answer is to be a whole page, not something that a script or a program reads. */
    static boolean wantsPage(HttpServletRequest request) {
        if (of(request) == PROGRAM || isPartOfPage(request)) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate");
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains(MediaType.ALL_VALUE);
    }

    /** A script of a page of ours that puts the answer into the page. */
    static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean within(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
