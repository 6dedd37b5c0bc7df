package io.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RightTest {

    @Test
    void rolesAllowWhatTheTableSays() {
        assertThat(table()).isEqualTo("""
                                          assistant lawyer lead manager designer admin auditor
                        USE_PRODUCT               x      x    x       x        x     x       x
                        SEE_CASES                 x      x    x       x        -     x       x
                        SEE_PERSONAL_DATA         x      x    x       -        -     -       -
                        SEE_READERS               -      -    x       x        -     x       x
                        CHECK_DOCUMENTS           -      -    -       -        -     x       x
                        WORK_TASKS                x      x    x       -        -     -       -
                        ASSIGN_TASKS              -      -    x       x        -     -       -
                        PLAN_ABSENCES             x      x    x       x        -     -       -
                        ADD_EVIDENCE              x      x    x       -        -     -       -
                        STEER_CASES               x      x    x       x        -     -       -
                        IMPORT_FILES              x      -    x       -        -     x       -
                        MAIL_LETTERS              x      -    x       -        -     -       -
                        SEND_TO_BUREAU            -      -    x       -        -     -       -
                        PLACE_CASES               -      x    x       -        -     -       -
                        RESOLVE_TROUBLE           -      -    x       -        -     x       -
                        WATCH_DEADLINES           -      -    x       x        -     -       x
                        SEE_STAFF_MAIL            -      -    x       x        -     x       x
                        SCRAPE_METRICS            -      -    -       x        -     x       x
                        LOAD_CALENDARS            -      -    x       -        -     x       -
                        SEE_MODELS                -      -    -       -        x     x       -
                        EDIT_MODELS               -      -    -       -        x     -       -
                        MANAGE_LENDERS            -      -    x       -        -     x       -
                        MANAGE_COLLECTORS         -      -    x       -        -     x       -
                        MANAGE_USERS              -      -    -       -        -     x       -
                        SEE_ACCESS_LOG            -      -    -       -        -     x       x
                        """);
    }

    @Test
    void severalRolesAllowWhatEachAllows() {
        assertThat(Right.EDIT_MODELS.isHeldBy(List.of(Role.AUDITOR, Role.DESIGNER)))
                .isTrue();
        assertThat(Right.USE_PRODUCT.isHeldBy(List.of())).isFalse();
    }

    @Test
    void roleIdsAreTheGroupsThatTasksName() {
        assertThat(Arrays.stream(Role.values()).map(Role::id))
                .containsExactly(
                        "legal-assistant", "lawyer", "team-lead", "manager", "designer", "administrator", "auditor");
        assertThat(Role.of("team-lead")).contains(Role.TEAM_LEAD);
        assertThat(Role.of("customer")).isEmpty();
        assertThat(Role.LEGAL_ASSISTANT.authority()).isEqualTo("ROLE_LEGAL_ASSISTANT");
    }

    private static String table() {
        String head = "                  assistant lawyer lead manager designer admin auditor\n";
        int[] widths = {9, 7, 5, 8, 9, 6, 8};
        return Arrays.stream(Right.values())
                .map(right -> {
                    StringBuilder row = new StringBuilder("%-18s".formatted(right));
                    for (Role role : Role.values()) {
                        row.append((" %" + (widths[role.ordinal()] - 1) + "s")
                                .formatted(right.isHeldBy(List.of(role)) ? "x" : "-"));
                    }
                    return row + "\n";
                })
                .collect(Collectors.joining("", head, ""));
    }
}
