package io.recourse.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.recourse.access.ApiSignIn;
import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.access.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one chain that every request passes: a form for people, HTTP Basic for programs. What it does not name needs a
 * login; which right beyond that, {@link Doors} asks the handler.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /** Needed to draw the pages that answer without a login. */
    static final RequestMatcher ASSETS = paths("/css/**", "/js/**", "/img/**", "/lib/**");

    private static final RequestMatcher WITHOUT_LOGIN = paths("/sign-in", "/setup", "/language", "/actuator/health");

    /** Not of our own handlers, so that no {@link Doors} stand before it. */
    private static final RequestMatcher METRICS = paths("/actuator/prometheus");

    /** Called by programs that sign each call in place of a login. */
    private static final RequestMatcher SIGNED = paths("/api/sms-gateway/**");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SignIn signIn,
            ApiSignIn apiSignIn,
            SetupGate setupGate,
            SessionRenewal sessionRenewal,
            SignInOutcome outcome,
            Refusal refusal,
            CurrentUser currentUser,
            SecurityContextRepository sessions)
            throws Exception {
        http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(ASSETS, WITHOUT_LOGIN, SIGNED)
                        .permitAll()
                        .requestMatchers(METRICS)
                        .access((user, request) -> new AuthorizationDecision(currentUser.may(Right.SCRAPE_METRICS)))
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(sessionRenewal, SecurityContextHolderFilter.class)
                .addFilterAfter(setupGate, SessionRenewal.class)
                .addFilterAt(basic(apiSignIn, refusal), BasicAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(outcome.success(requestCache()))
                        .failureHandler(outcome::failure))
                .logout(logout -> logout.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler(outcome::signOut)
                        .logoutSuccessUrl("/sign-in"))
                .requestCache(cache -> cache.requestCache(requestCache()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityChain::mayBeForged))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .headers(Headers::write);
        return http.build();
    }

    /** No text of ours holds the character NUL, which the database refuses. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    private static BasicAuthenticationFilter basic(ApiSignIn signIn, Refusal refusal) {
        var converter = new BasicAuthenticationConverter();
        var filter = new BasicAuthenticationFilter(signIn, refusal);
        filter.setAuthenticationConverter(
                request -> Audience.of(request) == Audience.PROGRAM ? converter.convert(request) : null);
        return filter;
    }

    /** A page asked for without login is opened after signing in; an answer to a script or a program is not. */
    private static RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && Audience.wantsPage(request));
        return cache;
    }

    /**
     * Whether another site could make a browser send this with the user's session. Camunda's pages bring their own
     * protection; a password in the request proves that the caller knows it, unless a session comes with it; a signed call
     * uses no session.
     */
    private static boolean mayBeForged(HttpServletRequest request) {
        if (READING.contains(request.getMethod())
                || Audience.of(request) == Audience.CAMUNDA
                || SIGNED.matches(request)) {
            return false;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean carriesPassword = Audience.of(request) == Audience.PROGRAM
                && authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        return !carriesPassword || request.getRequestedSessionId() != null || comesFromElsewhere(request);
    }

    /** A browser adds a password that it once asked for by itself, for other sites too, but says so. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(pattern -> withDefaults().matcher(pattern))
                .toList());
    }
}
