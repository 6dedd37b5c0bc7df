package io.recourse.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user is in the firm. Its id is the group that tasks name; what it allows is said by {@link Right}. */
public enum Role {
    LEGAL_ASSISTANT,
    LAWYER,
    TEAM_LEAD,
    MANAGER,
    DESIGNER,
    ADMINISTRATOR,
    AUDITOR;

    /** The group's id in models, API and tables: {@code legal-assistant}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Spring Security's authority: {@code ROLE_LEGAL_ASSISTANT}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The key of its name in the reader's language: {@code role.legal-assistant}. */
    public String messageKey() {
        return "role." + id();
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
