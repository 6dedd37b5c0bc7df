package io.recourse.demo;

import io.recourse.access.Role;

/** The demo's users: one of each role, and a second lawyer as the first one's substitute. The password of each is his id. */
public enum DemoUser {
    ASSISTANT("林晓雨", Role.LEGAL_ASSISTANT),
    LAWYER("陈思远", Role.LAWYER),
    LAWYER2("许文静", Role.LAWYER),
    LEAD("周敏", Role.TEAM_LEAD),
    MANAGER("王建国", Role.MANAGER),
    DESIGNER("刘畅", Role.DESIGNER),
    ADMIN("赵磊", Role.ADMINISTRATOR),
    AUDITOR("孙静", Role.AUDITOR);

    private final String fullName;
    private final Role role;

    DemoUser(String fullName, Role role) {
        this.fullName = fullName;
        this.role = role;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String fullName() {
        return fullName;
    }

    public Role role() {
        return role;
    }
}
