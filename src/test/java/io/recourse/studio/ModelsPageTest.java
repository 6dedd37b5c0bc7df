package io.recourse.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.recourse.web.BrowserTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelsPageTest extends BrowserTest {

    @Autowired
    RepositoryService repository;

    @Test
    void listsWhatRunsInTheReadersLanguage() {
        signInAs("designer");
        page.navigate("/studio/models");

        assertThat(page.locator("h1")).hasText("模型");
        assertThat(page.locator("tr", row("processes/reminder/reminder.bpmn"))).containsText("提醒催告");
        assertThat(page.locator("tr", row("forms/reminder/call-debtor.form"))).containsText("致电借款人");
        assertThat(page.locator("tr", row("processes/policy-value/policy-value.dmn")))
                .containsText("决策");
        assertAccessible();
    }

    @Test
    void saysWhyTheLastDeploymentWasRefused() {
        assertThatThrownBy(() -> repository
                .createDeployment()
                .name("an upload")
                .addString("processes/x/x.bpmn", "<broken")
                .deploy());

        signInAs("admin");
        page.navigate("/studio/models");

        assertThat(page.locator(".notice-breached")).containsText("processes/x/x.bpmn：文件不是格式正确的 XML（第1行）");
        assertThat(page.locator("tr", row("an upload")).first()).containsText("未通过");
        assertAccessible();
    }

    @Test
    void isClosedToOthers() {
        signInAs("lawyer");

        org.assertj.core.api.Assertions.assertThat(
                        page.navigate("/studio/models").status())
                .isEqualTo(403);
    }

    private static Page.LocatorOptions row(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
