package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.recourse.RecourseTest;
import io.recourse.access.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every door of the application, found by asking it for all its handlers. */
@RecourseTest
class HandlerDoorsTest {

    private static final Set<String> WITHOUT_LOGIN = Set.of("/sign-in", "/setup", "/language", "/actuator/health");

    /** Debtors' own pages, which a chain of its own guards: without a link they lead to the page that says so. */
    private static final String OWN_PAGES = "/p/";

    @Autowired
    WebApplicationContext application;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    SignIn signIn;

    MockMvc http;

    /** A way in. */
    record Door(RequestMethod method, String path, HandlerMethod handler) {}

    @BeforeEach
    void open() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void nothingAnswersWithoutLogin() throws Exception {
        List<String> open = new ArrayList<>();
        for (Door door : doors()) {
            MockHttpServletResponse response = http.perform(
                            request(HttpMethod.valueOf(door.method().name()), door.path())
                                    .with(csrf()))
                    .andReturn()
                    .getResponse();
            boolean shut = response.getStatus() == 401
                    || response.getStatus() == 302 && "/sign-in".equals(response.getRedirectedUrl())
                    || door.path().startsWith(OWN_PAGES) && isShut(door, response);
            if (!shut && !WITHOUT_LOGIN.contains(door.path())) {
                open.add(door + " → " + response.getStatus());
            }
        }
        assertThat(open).isEmpty();
    }

    private static boolean isShut(Door door, MockHttpServletResponse response) {
        return response.getStatus() == 404
                || response.getStatus() == 302 && "/p/closed".equals(response.getRedirectedUrl())
                || door.path().equals("/p/language") && response.getStatus() == 400;
    }

    @Test
    void theSearchForDoorsFindsThem() {
        assertThat(doors()).extracting(Door::path).contains("/", "/users/1", "/v3/api-docs", "/actuator/health");
    }

    @Test
    void onlyTheListedAnswerWithoutLogin() {
        assertThat(doors().stream()
                        .filter(door -> Doors.isOurs(door.handler()) && Doors.isOpen(door.handler()))
                        .map(Door::path)
                        .filter(path -> !path.startsWith(OWN_PAGES)))
                .containsOnly(
                        "/sign-in",
                        "/setup",
                        "/language",
                        "/error",
                        "/api/sms-gateway/receipts",
                        "/api/sms-gateway/replies");
    }

    @Test
    void everyHandlerOfOursNamesTheRightItNeeds() {
        assertThat(doors().stream()
                        .filter(door -> Doors.isOurs(door.handler()) && !Doors.isOpen(door.handler()))
                        .filter(door -> Doors.rightFor(door.handler()).isEmpty())
                        .map(Door::path)
                        .distinct())
                .containsExactly("/api/probe/forgotten");
    }

    @Test
    void handlerThatNamesNoRightIsClosedToEverybody() throws Exception {
        for (String user : List.of("assistant", "lawyer", "lead", "manager", "designer", "admin", "auditor")) {
            assertThat(status("/api/probe/forgotten", user)).as(user).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,            assistant lawyer lead manager designer admin auditor",
        "/password,    assistant lawyer lead manager designer admin auditor",
        "/v3/api-docs, assistant lawyer lead manager designer admin auditor",
        "/users,       admin",
        "/users/new,   admin",
        "/users/lead,  admin",
        "/access-log,  admin auditor",
    })
    void rolesDecideEveryPage(String path, String users) throws Exception {
        Set<String> allowed = Set.of(users.split(" "));
        for (String user : List.of("assistant", "lawyer", "lead", "manager", "designer", "admin", "auditor")) {
            assertThat(status(path, user)).as("%s for %s", path, user).isEqualTo(allowed.contains(user) ? 200 : 403);
        }
    }

    private int status(String path, String user) throws Exception {
        return http.perform(get(path).with(authentication(signIn.vouchFor(user, null))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<Door> doors() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> paths(entry.getKey())
                        .flatMap(path ->
                                methods(entry.getKey()).map(method -> new Door(method, path, entry.getValue()))))
                .toList();
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern ->
                        pattern.replaceAll("\\{[^}]*}", "1").replace("**", "1").replace("*", "1"));
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : methods.stream();
    }
}
