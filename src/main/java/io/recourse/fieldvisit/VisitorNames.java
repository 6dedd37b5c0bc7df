package io.recourse.fieldvisit;

import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.contact.Collector;
import io.recourse.contact.Examinations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of the own staff may visit, and what they are called. */
@Component
public class VisitorNames {

    private final Users users;
    private final Examinations examinations;

    VisitorNames(Users users, Examinations examinations) {
        this.users = users;
        this.examinations = examinations;
    }

    /** Those who work tasks and whose exam is valid on a day. */
    public List<User> examinedOn(LocalDate day) {
        return Stream.of(Role.LEGAL_ASSISTANT, Role.TEAM_LEAD, Role.LAWYER)
                .flatMap(role -> users.inGroup(role).stream())
                .filter(user -> user.may(Right.WORK_TASKS))
                .distinct()
                .filter(user -> examinations.isValid(Collector.staff(user.id()), day))
                .toList();
    }

    /** What users are called; the id of one who is gone. */
    public List<String> named(List<String> ids) {
        return ids.stream().map(this::of).toList();
    }

    /** The user's name; his id where he is gone. */
    String of(String user) {
        return users.find(user).map(User::name).orElse(user);
    }
}
