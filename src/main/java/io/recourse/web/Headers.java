package io.recourse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that keep a browser strict with our pages. */
public final class Headers {

    /** A page that needs more (a modeler) sets its own policy in its handler; it is then left alone. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'self'";

    /** Swagger UI writes styles into what it draws. */
    private static final String POLICY_OF_API_DOCUMENTATION =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private Headers() {}

    /** Adds them to a chain. */
    public static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(ourPagesOnly("Content-Security-Policy", Headers::policy))
                .addHeaderWriter(ourPagesOnly("X-Frame-Options", request -> "DENY"));
    }

    private static String policy(HttpServletRequest request) {
        boolean documentation = request.getRequestURI().startsWith(request.getContextPath() + "/swagger-ui/");
        return documentation ? POLICY_OF_API_DOCUMENTATION : POLICY;
    }

    /** Camunda's pages need eval and write their own policy. */
    private static HeaderWriter ourPagesOnly(String name, Function<HttpServletRequest, String> value) {
        return (request, response) -> {
            if (Audience.of(request) != Audience.CAMUNDA && !response.containsHeader(name)) {
                response.setHeader(name, value.apply(request));
            }
        };
    }
}
