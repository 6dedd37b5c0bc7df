package io.recourse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class ComponentsTest extends BrowserTest {

    @Test
    void everyPartSaysWhatItShouldAndIsAccessible() {
        signInAs("admin");
        page.navigate("/probe/components");

        assertThat(page.locator("tbody .number").first()).hasText("¥12,345.60");
        assertThat(page.locator("tbody .number").first()).hasCSS("text-align", "right");
        assertThat(page.locator("tbody .number").last()).hasText("–");
        assertThat(page.locator("tbody .name [role=img]")).hasCount(3);
        assertThat(page.locator(".state-breached")).hasText("State breached");
        assertThat(page.locator("main .facts dd").last()).hasText("–");
        assertThat(page.locator("#good-hint")).hasText("With a hint");
        assertThat(page.locator("#bad-hint")).hasCount(0);
        assertThat(page.locator("#bad-fault")).hasText("至少需要12个字符。");
        assertThat(page.locator("#bad")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".timeline time").first()).hasText("2026-11-22 09:30");
        assertThat(page.locator(".blank-breached")).containsText("All was kept.");
        assertThat(page.locator(".pages a[rel=next]")).hasAttribute("href", "/next");
        assertThat(page.locator("[role=status]")).hasText("密码已修改。");
        assertAccessible();
        page.setViewportSize(390, 844);
        assertAccessible();
    }
}
