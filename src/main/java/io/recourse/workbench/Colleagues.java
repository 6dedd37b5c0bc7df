package io.recourse.workbench;

import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people who work on tasks. */
@Component
class Colleagues {

    private final Users users;

    Colleagues(Users users) {
        this.users = users;
    }

    /** By name. */
    List<User> all() {
        return Arrays.stream(Role.values())
                .filter(role -> Right.WORK_TASKS.isHeldBy(Set.of(role)))
                .flatMap(role -> users.inGroup(role).stream())
                .distinct()
                .sorted(Comparator.comparing(User::name).thenComparing(User::id))
                .toList();
    }

    /** Who may do a task, by name. */
    List<User> of(Collection<String> groups) {
        return all().stream()
                .filter(user -> user.roles().stream().map(Role::id).anyMatch(groups::contains))
                .toList();
    }
}
