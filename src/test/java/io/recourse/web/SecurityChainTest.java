package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.access.Passwords;
import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SecurityChainTest extends HttpTest {

    private static final String JSON = "application/json";
    private static final String BODY = "{\"on\":\"2026-11-22\",\"text\":\"x\"}";

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/camunda/app/welcome/default/", "/swagger-ui/index.html", "/no/such/page"})
    void personWithoutLoginIsLedToSignIn(String path) throws Exception {
        HttpResponse<String> response = send(page(path));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/probe/refused", "/api/no/such/call", "/v3/api-docs", "/actuator/env", "/actuator/health/db"
            })
    void programWithoutLoginGets401AndNoRedirect(String path) throws Exception {
        HttpResponse<String> response = send(to(path).header("Accept", "text/html"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(response, "WWW-Authenticate")).startsWith("Basic");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/default"})
    void scriptOfCamundasPagesGets401(String path) throws Exception {
        assertThat(send(to(path).header("Accept", JSON)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/camunda/api/engine/engine/default/process-definition"})
    void thereIsNoEngineRestWithoutLogin(String path) throws Exception {
        assertThat(send(to(path)).statusCode()).isIn(302, 401);
        assertThat(send(as("admin", to(path))).statusCode()).isIn(302, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/sign-in", "/css/recourse.css", "/lib/bootstrap/dist/css/bootstrap.min.css"
            })
    void needsNoLogin(String path) throws Exception {
        assertThat(send(page(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void healthSaysNoMoreThanThatItIsUp() throws Exception {
        assertThat(send(to("/actuator/health")).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void scriptThatPutsAnAnswerIntoPageIsToldToGoToSignIn() throws Exception {
        HttpResponse<String> response = send(to("/users").header("HX-Request", "true"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "HX-Redirect")).isEqualTo("/sign-in");
    }

    @Test
    void browserGetsNoChallengeThatWouldMakeItAskByItself() throws Exception {
        HttpResponse<String> response = send(to("/api/probe/refused").header("Sec-Fetch-Mode", "cors"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "WWW-Authenticate")).isNull();
    }

    @Test
    void passwordInTheRequestOpensTheApiOnly() throws Exception {
        assertThat(send(as("admin", to("/api/probe/refused"))).statusCode()).isEqualTo(422);
        assertThat(send(as("admin", page("/users"))).statusCode()).isEqualTo(302);
    }

    @Test
    void wrongPasswordInTheRequestIs401() throws Exception {
        assertThat(send(to("/api/probe/refused").header("Authorization", basic("admin", "wrong")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void pagesHaveStrictHeaders() throws Exception {
        HttpResponse<String> response = send(page("/sign-in"));
        assertThat(header(response, "Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cache-Control")).contains("no-store");
        assertThat(response.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void camundasPagesKeepTheirOwnPolicy() throws Exception {
        Session session = signedIn("admin");
        HttpResponse<String> response = send(in(session.cookie(), page("/camunda/app/welcome/default/")));
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .noneMatch(policy -> policy.contains("default-src 'self'; script-src 'self'; style-src 'self'"));
    }

    @Test
    void assetsMayBeKeptAndAreAskedForAgain() throws Exception {
        assertThat(header(send(to("/css/recourse.css")), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void sessionHasNewIdAfterSignIn() throws Exception {
        Session before = open();
        HttpResponse<String> response = signIn(before, "lawyer", "lawyer");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(sessionId(response)).isNotEqualTo(before.cookie());
        assertThat(send(in(before.cookie(), page("/"))).statusCode()).isEqualTo(302);
    }

    @Test
    void callInSessionNeedsTheTokenThatOnlyOurPagesKnow() throws Exception {
        Session session = signedIn("admin");
        var forged = in(session.cookie(), to("/api/probe/body")).header("Content-Type", JSON);
        assertThat(send(forged.copy().POST(BodyPublishers.ofString(BODY))).statusCode())
                .isEqualTo(403);
        var ours = forged.copy().header("X-CSRF-TOKEN", session.token());
        assertThat(send(ours.POST(BodyPublishers.ofString(BODY))).statusCode()).isEqualTo(200);
    }

    @Test
    void callWithPasswordNeedsNoTokenUnlessSessionComesWithItOrAnotherSiteSentIt() throws Exception {
        var call = as("admin", to("/api/probe/body")).header("Content-Type", JSON);
        assertThat(send(call.copy().POST(BodyPublishers.ofString(BODY))).statusCode())
                .isEqualTo(200);
        assertThat(send(in(signedIn("admin").cookie(), call.copy()).POST(BodyPublishers.ofString(BODY)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(call.copy().header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString(BODY)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void formWithoutTokenChangesNothing() throws Exception {
        Session session = signedIn("admin");
        HttpResponse<String> response =
                send(in(session.cookie(), page("/users/lawyer/disable")).POST(BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(users.get("lawyer").enabled()).isTrue();
    }

    @Test
    void disabledUserIsOutWithHisNextRequest() throws Exception {
        String user = newUser("leaver", Role.AUDITOR);
        String cookie = sessionId(signIn(open(), user, "a long enough secret"));
        assertThat(send(in(cookie, page("/access-log"))).statusCode()).isEqualTo(200);

        users.disable(user, Actor.SYSTEM);

        assertThat(send(in(cookie, page("/access-log"))).statusCode()).isEqualTo(302);
        assertThat(send(to("/v3/api-docs").header("Authorization", basic(user, "a long enough secret")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void changedRolesCountAtOnce() throws Exception {
        String user = newUser("mover", Role.AUDITOR);
        String cookie = sessionId(signIn(open(), user, "a long enough secret"));
        users.change(user, new Profile("Mover", null, null, Set.of(Role.DESIGNER)), Actor.SYSTEM);
        assertThat(send(in(cookie, page("/access-log"))).statusCode()).isEqualTo(403);
    }

    @Test
    void newPasswordEndsTheSessionsOfTheOld() throws Exception {
        String user = newUser("forgetter", Role.AUDITOR);
        String cookie = sessionId(signIn(open(), user, "a long enough secret"));
        var call = to("/v3/api-docs").header("Authorization", basic(user, "a long enough secret"));
        assertThat(send(call).statusCode()).isEqualTo(200);

        passwords.reset(user, "another long secret", Actor.SYSTEM);

        assertThat(send(in(cookie, page("/access-log"))).statusCode()).isEqualTo(302);
        assertThat(send(call).statusCode()).isEqualTo(401);
    }

    @Test
    void guessesAreThrottled() throws Exception {
        var call = to("/v3/api-docs")
                .header("Authorization", basic("guessed", "wrong"))
                .header("Accept-Language", "en");
        for (int i = 0; i < 10; i++) {
            assertThat(send(call).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> response = send(call);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(response, "Retry-After"))).isBetween(1, 900);
        assertThat(response.body()).contains("Try again in 15 minutes");
    }

    private String newUser(String id, Role role) {
        users.create(id, new Profile(id, null, null, Set.of(role)), "a long enough secret", Actor.SYSTEM);
        return id;
    }
}
