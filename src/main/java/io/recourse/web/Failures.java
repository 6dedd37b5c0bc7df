package io.recourse.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.recourse.access.TooManyAttempts;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.web.Failure.Fault;
import jakarta.validation.ConstraintViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The one table from exceptions to statuses and sentences. */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final List<HttpStatus> TOLD_APART = List.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.UNAUTHORIZED,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.CONFLICT,
            HttpStatus.PAYLOAD_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE);

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    Failure of(Throwable thrown, Locale language) {
        Throwable cause = reasonOf(thrown);
        if (cause instanceof Refused refused) {
            boolean unknown = refused.code().endsWith(".unknown") || isOfPath(thrown);
            HttpStatus status = unknown ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY;
            String title = texts.of(unknown ? "failure.404.title" : "failure.refused.title", language);
            return new Failure(status, refused.code(), title, texts.of(refused, language), List.of(), null);
        }
        if (cause instanceof InvalidFields invalid) {
            return invalid(
                    invalid.byField().values().stream()
                            .map(error -> new Fault(error.field(), error.code(), texts.of(error, language))),
                    language);
        }
        if (cause instanceof BindException binding) {
            return invalid(binding.getFieldErrors().stream().map(error -> fault(error, language)), language);
        }
        if (cause instanceof TooManyAttempts tooMany) {
            return new Failure(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "http.429",
                    texts.of("failure.429.title", language),
                    texts.of("failure.429.detail", language, tooMany.minutes()),
                    List.of(),
                    null);
        }
        HttpStatus status = statusOf(cause);
        return status.is5xxServerError()
                ? unexpected(status, cause, language)
                : of(status, language).about(status == HttpStatus.BAD_REQUEST ? malformed(cause, language) : List.of());
    }

    /** The parameter or the field of the body that could not be read, where the failure names one. */
    private List<Fault> malformed(Throwable cause, Locale language) {
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(fault(mismatch.getName(), "field.malformed", language));
        }
        if (cause instanceof MissingServletRequestParameterException missing) {
            return List.of(fault(missing.getParameterName(), "form.constraint.NotNull", language));
        }
        if (cause instanceof MissingServletRequestPartException missing) {
            return List.of(fault(missing.getRequestPartName(), "form.constraint.NotNull", language));
        }
        if (cause instanceof HttpMessageNotReadableException unreadable
                && unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return List.of(fault(path(mapping), "field.malformed", language));
        }
        return List.of();
    }

    private Fault fault(String field, String code, Locale language) {
        return new Fault(field, code, texts.of(code, language));
    }

    /** As {@code events[0].on}. */
    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^[.]", "");
    }

    /** A failure that is told by its status alone. */
    Failure of(HttpStatus status, Locale language) {
        String key = "failure." + (TOLD_APART.contains(status) ? String.valueOf(status.value()) : "other");
        return new Failure(
                status,
                "http." + status.value(),
                texts.of(key + ".title", language),
                texts.of(key + ".detail", language),
                List.of(),
                null);
    }

    private Failure unexpected(HttpStatus status, Throwable cause, Locale language) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure {}", reference, cause);
        Failure told = of(status, language);
        return new Failure(status, told.code(), told.title(), told.detail(), List.of(), reference);
    }

    private Fault fault(FieldError error, Locale language) {
        if (error.isBindingFailure()) {
            return fault(error.getField(), "field.malformed", language);
        }
        var broken = io.recourse.common.FieldError.of(error.unwrap(ConstraintViolation.class));
        return new Fault(error.getField(), broken.code(), texts.of(broken, language));
    }

    private Failure invalid(Stream<Fault> faults, Locale language) {
        Map<String, Fault> first = new LinkedHashMap<>();
        faults.forEach(fault -> first.putIfAbsent(fault.field(), fault));
        return new Failure(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "fields.invalid",
                texts.of("failure.fields.title", language),
                texts.of("failure.fields.detail", language),
                List.copyOf(first.values()),
                null);
    }

    private static HttpStatus statusOf(Throwable cause) {
        if (cause instanceof ErrorResponse response) {
            return known(response.getStatusCode());
        }
        if (isOfPath(cause)) {
            return HttpStatus.NOT_FOUND;
        }
        if (cause instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (cause instanceof AuthenticationException) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (cause instanceof ConcurrencyFailureException) {
            return HttpStatus.CONFLICT;
        }
        if (cause instanceof HttpMessageNotReadableException
                || cause instanceof TypeMismatchException
                || cause instanceof RequestRejectedException
                || cause instanceof ServletRequestBindingException) {
            return HttpStatus.BAD_REQUEST;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** A path that names what cannot be, as a malformed case number, leads nowhere. */
    private static boolean isOfPath(Throwable thrown) {
        return thrown instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    static HttpStatus known(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** A refusal stays one when a converter wraps it, as when a malformed case number stands in a path. */
    private static Throwable reasonOf(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(cause -> cause instanceof Refused || cause instanceof InvalidFields)
                .findFirst()
                .orElse(thrown);
    }
}
