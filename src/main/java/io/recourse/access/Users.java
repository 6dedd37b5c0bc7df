package io.recourse.access;

import io.recourse.access.AccessEvent.Kind;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may enter. Every change is written to the access log with who made it. */
@Service
public class Users {

    private final UserTable table;
    private final AccessLog log;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Users(UserTable table, AccessLog log, PasswordEncoder passwords, Clock clock) {
        this.table = table;
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<User> find(String id) {
        return table.find(id).map(Credentials::user);
    }

    /** @throws Refused with code {@code user.unknown} */
    public User get(String id) {
        return find(id).orElseThrow(() -> new Refused("user.unknown", id));
    }

    /**
     * Users in the order of their ids.
     *
     * @param text part of id, name or e-mail; empty for all
     * @param role only those who have it; null for all
     * @param after the last id of the page before; empty for the first
     */
    public List<User> page(String text, Role role, String after, int limit) {
        return table.page(text, role, after, limit);
    }

    /** Those who may sign in and have the role: the people of a task's candidate group. */
    public List<User> inGroup(Role role) {
        return table.enabledIn(role);
    }

    /** Whether anybody can manage users; until then the first start asks for an administrator. */
    public boolean hasAdministrator() {
        return table.hasEnabledAdministrator();
    }

    /**
     * Lets a new person in.
     *
     * @throws InvalidFields for id, name, email, roles, password
     */
    @Transactional
    public User create(String id, Profile profile, String password, Actor by) {
        List<FieldError> faults = ProfileRules.faults(id, profile);
        PasswordRules.fault("password", id == null ? "" : id, password).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return createWithHash(id, profile, passwords.encode(password), by);
    }

    /**
     * Lets a new person in whose password somebody else chose and hashed; the rules for passwords do not apply.
     *
     * @param passwordHash as the application's {@link PasswordEncoder} writes it
     * @throws InvalidFields for id, name, email, roles
     */
    @Transactional
    public User createWithHash(String id, Profile profile, String passwordHash, Actor by) {
        List<FieldError> faults = ProfileRules.faults(id, profile);
        if (faults.isEmpty() && !table.insert(id, profile, passwordHash, clock.instant())) {
            faults = List.of(FieldError.of("id", "user.id-taken", id));
        }
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        log.record(Kind.USER_CREATED, id, by.id(), null, roles(profile));
        return get(id);
    }

    /**
     * Replaces a user's profile; his open sessions have the new rights at once.
     *
     * @throws InvalidFields for name, email, roles
     * @throws Refused with code {@code user.last-administrator} when nobody could manage users any more
     */
    @Transactional
    public void change(String id, Profile profile, Actor by) {
        List<FieldError> faults = ProfileRules.faults(profile);
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        table.lockAdministration();
        get(id);
        table.update(id, profile);
        refuseWithoutAdministrator(id);
        log.record(Kind.USER_CHANGED, id, by.id(), null, roles(profile));
    }

    @Transactional
    public void enable(String id, Actor by) {
        get(id);
        table.setEnabled(id, true);
        log.record(Kind.USER_ENABLED, id, by.id(), null, null);
    }

    /**
     * Keeps a user out from now on; his open sessions end with their next request.
     *
     * @throws Refused with code {@code user.last-administrator} when nobody could manage users any more
     */
    @Transactional
    public void disable(String id, Actor by) {
        table.lockAdministration();
        get(id);
        table.setEnabled(id, false);
        refuseWithoutAdministrator(id);
        log.record(Kind.USER_DISABLED, id, by.id(), null, null);
    }

    /** Disables a user even if nobody can manage users then, so that the next start asks for an administrator. */
    @Transactional
    public void shutOut(String id, Actor by) {
        table.setEnabled(id, false);
        log.record(Kind.USER_DISABLED, id, by.id(), null, null);
    }

    /** Remembers the language a user chose. */
    @Transactional
    public void chooseLanguage(String id, Locale language) {
        table.setLanguage(id, language);
    }

    /**
     * Remembers where a user wants notices to go.
     *
     * @param email blank for nowhere
     * @throws InvalidFields for email
     */
    @Transactional
    public void chooseEmail(String id, String email) {
        User user = get(id);
        Profile profile = new Profile(user.name(), email, user.language(), user.roles());
        List<FieldError> faults = ProfileRules.faults(profile);
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        if (!Objects.equals(profile.email(), user.email())) {
            table.setEmail(id, profile.email());
            log.record(Kind.USER_CHANGED, id, id, null, null);
        }
    }

    Optional<Credentials> credentials(String id) {
        return table.find(id);
    }

    private void refuseWithoutAdministrator(String id) {
        if (!table.hasEnabledAdministrator()) {
            throw new Refused("user.last-administrator", id);
        }
    }

    private static String roles(Profile profile) {
        return profile.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }
}
