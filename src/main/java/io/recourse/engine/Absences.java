package io.recourse.engine;

import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who does his tasks meanwhile. Tasks stay assigned to the absent person: as long as he is away they are
 * on his substitute's agenda too, and come back by themselves.
 */
@Component
public class Absences {

    private final AbsenceTable table;
    private final Users users;
    private final Clock clock;

    Absences(AbsenceTable table, Users users, Clock clock) {
        this.table = table;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A person will be away.
     *
     * @param from the first day
     * @param to the last day, today or later
     * @throws InvalidFields for user, from, to, substitute
     */
    @Transactional
    public Absence enter(String user, LocalDate from, LocalDate to, String substitute, Actor by) {
        table.lock();
        List<FieldError> faults = new ArrayList<>();
        if (from == null) {
            faults.add(FieldError.of("from", "form.constraint.NotNull"));
        }
        if (to == null) {
            faults.add(FieldError.of("to", "form.constraint.NotNull"));
        } else if (to.isBefore(LocalDate.now(clock))) {
            faults.add(FieldError.of("to", "absence.over"));
        } else if (from != null && to.isBefore(from)) {
            faults.add(FieldError.of("to", "absence.before"));
        }
        Set<Role> groups = groups(user);
        if (groups.isEmpty()) {
            faults.add(FieldError.of("user", "absence.no-tasks"));
        } else if (substitute == null || substitute.isBlank()) {
            faults.add(FieldError.of("substitute", "form.constraint.NotNull"));
        } else if (substitute.equals(user)) {
            faults.add(FieldError.of("substitute", "absence.self"));
        } else if (!groups(substitute).containsAll(groups)) {
            faults.add(FieldError.of("substitute", "absence.other-groups"));
        }
        if (faults.isEmpty()) {
            faults.addAll(overlaps(user, from, to, substitute));
        }
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        Absence absence = new Absence(UUID.randomUUID(), user, from, to, substitute, by.id(), null);
        table.add(absence, clock.instant());
        return absence;
    }

    /** Nobody is away twice on a day, and no substitute is away when he is needed first. */
    private List<FieldError> overlaps(String user, LocalDate from, LocalDate to, String substitute) {
        List<FieldError> faults = new ArrayList<>();
        for (Absence other : table.since(from)) {
            boolean overlaps = !other.from().isAfter(to) && (other.backOn() == null || from.isBefore(other.backOn()));
            if (overlaps && other.user().equals(user)) {
                faults.add(FieldError.of("from", "absence.overlaps", other.from(), other.to()));
            } else if (overlaps && other.user().equals(substitute)) {
                faults.add(FieldError.of("substitute", "absence.substitute-away", other.from(), other.to()));
            }
        }
        return faults;
    }

    /** He is back from today on, or will not be away at all. */
    @Transactional
    public void end(UUID id, Actor by) {
        table.end(get(id).id(), LocalDate.now(clock), by.id());
    }

    /** @throws Refused with code {@code absence.unknown} */
    public Absence get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("absence.unknown"));
    }

    /** Those that last or are to come, the first to begin first. */
    public List<Absence> open() {
        LocalDate today = LocalDate.now(clock);
        return table.since(today).stream()
                .filter(absence -> !absence.isOver(today))
                .toList();
    }

    /** Who is away today, and who does his tasks: where the substitute is away himself, his own. */
    public Map<String, String> substitutes() {
        Map<String, String> away = table.on(LocalDate.now(clock));
        return away.keySet().stream().collect(Collectors.toMap(user -> user, user -> last(user, away)));
    }

    /** For whom a person does tasks today. */
    public Set<String> stoodInForBy(String person) {
        return substitutes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String last(String user, Map<String, String> away) {
        Set<String> met = new HashSet<>();
        String who = user;
        while (away.containsKey(who) && met.add(who)) {
            who = away.get(who);
        }
        return who;
    }

    private Set<Role> groups(String user) {
        return users.find(user).stream()
                .filter(found -> found.may(Right.WORK_TASKS))
                .map(User::roles)
                .flatMap(Set::stream)
                .filter(role -> Right.WORK_TASKS.isHeldBy(Set.of(role)))
                .collect(Collectors.toSet());
    }
}
