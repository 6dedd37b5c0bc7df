package io.recourse.debtorpage;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.recourse.web.Headers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The chain that guards debtors' pages and nothing else. It knows no user and no user's session: who signed in to the
 * product in the same browser is nobody here, and a debtor is nobody there.
 */
@Configuration(proxyBeanMethods = false)
class PageChain {

    /** Where everybody who cannot go on is led, whatever the reason. */
    static final String CLOSED = "/p/closed";

    private static final RequestMatcher PAGES =
            new OrRequestMatcher(withDefaults().matcher("/p"), withDefaults().matcher("/p/**"));

    /** What the link's holder sees before he enters anything; a token stands alone below the folder. */
    private static final RequestMatcher BEFORE_ENTRY = new OrRequestMatcher(
            withDefaults().matcher("/p/enter"),
            withDefaults().matcher("/p/not-me"),
            withDefaults().matcher("/p/language"),
            withDefaults().matcher(CLOSED),
            withDefaults().matcher("/p/{token:[A-Za-z0-9_-]{43}}"));

    @Bean
    @Order(1)
    SecurityFilterChain debtorPageChain(HttpSecurity http, Visits visits) throws Exception {
        var forged = new CookieCsrfTokenRepository();
        forged.setCookieName("page-csrf");
        forged.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(BEFORE_ENTRY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new VisitFilter(visits), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // Each request signs in anew; a token that changed with it would leave the form of a page without
                // one as soon as the page's pictures arrive.
                .csrf(csrf -> csrf.csrfTokenRepository(forged)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, thrown) -> close(request, response))
                        .accessDeniedHandler((request, response, thrown) -> close(request, response)))
                .headers(headers -> {
                    Headers.write(headers);
                    headers.addHeaderWriter(
                            new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive, nosnippet"));
                })
                .build();
    }

    private static void close(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + CLOSED);
    }
}
