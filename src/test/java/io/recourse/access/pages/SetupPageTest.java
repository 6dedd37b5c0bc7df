package io.recourse.access.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Response;
import io.recourse.access.Passwords;
import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.web.BrowserTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The first start outside the demo, on an empty database of its own. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "recourse.demo=false")
class SetupPageTest extends BrowserTest {

    private static final Pattern TOKEN = Pattern.compile("one-time token: ([A-Z0-9-]{27})");
    private static final String SECRET = "a long enough secret";

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Test
    void firstStartAsksForAnAdministratorOnceAndOnlyWithTheTokenFromTheLog(CapturedOutput log) {
        Assertions.assertThat(users.page("", null, "", 9))
                .as("users outside the demo")
                .isEmpty();
        for (String path : List.of("/", "/users", "/sign-in", "/camunda/app/welcome/default/")) {
            page.navigate(path);
            assertThat(page).hasURL(Pattern.compile(".*/setup"));
        }
        Assertions.assertThat(page.request().get("/api/cases").status()).isEqualTo(401);
        Assertions.assertThat(page.request().get("/actuator/health").status()).isEqualTo(200);
        assertAccessible();

        create("AAAAAA-AAAAAA-AAAAAA-AAAAAA");
        assertThat(page.locator("#token-fault")).containsText("令牌与本次启动时打印的不一致");
        Assertions.assertThat(users.hasAdministrator()).isFalse();

        create(" " + token(log).toLowerCase() + " ");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        assertThat(page.locator(".notice-settled")).hasText("管理员已创建，请登录。");
        assertThat(page.locator(".demo-users")).hasCount(0);
        Response again = page.navigate("/setup");
        Assertions.assertThat(again.status()).isEqualTo(404);

        page.navigate("/sign-in");
        page.fill("#username", "first");
        page.fill("#password", SECRET);
        page.click("form:has(#username) button[type=submit]");
        assertThat(page.locator(".who-roles")).hasText("管理员");

        twoAdministratorsCannotDisableEachOther();
    }

    private void twoAdministratorsCannotDisableEachOther() {
        users.create("second", new Profile("二号", null, null, Set.of(Role.ADMINISTRATOR)), SECRET, Actor.SYSTEM);
        List<CompletableFuture<Boolean>> attempts = List.of(disable("first", "second"), disable("second", "first"));
        Assertions.assertThat(attempts.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        Assertions.assertThat(users.inGroup(Role.ADMINISTRATOR))
                .extracting(User::id)
                .hasSize(1);
    }

    private CompletableFuture<Boolean> disable(String id, String by) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                users.disable(id, new Actor(by));
                return true;
            } catch (Refused lastAdministrator) {
                return false;
            }
        });
    }

    private void create(String token) {
        page.fill("#token", token);
        page.fill("#id", "first");
        page.fill("#name", "首位管理员");
        page.fill("#password", SECRET);
        page.click("form:has(#token) button[type=submit]");
    }

    private static String token(CapturedOutput log) {
        List<String> tokens = TOKEN.matcher(log.getAll())
                .results()
                .map(found -> found.group(1))
                .toList();
        Assertions.assertThat(tokens).as("printed once").hasSize(1);
        return tokens.get(0);
    }
}
