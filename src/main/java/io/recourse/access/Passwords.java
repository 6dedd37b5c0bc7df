package io.recourse.access;

import io.recourse.access.AccessEvent.Kind;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of users. A change ends the sessions that were opened with the old one. */
@Service
public class Passwords {

    private final UserTable table;
    private final AccessLog log;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;

    Passwords(UserTable table, AccessLog log, PasswordEncoder encoder, SignInThrottle throttle) {
        this.table = table;
        this.log = log;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    /** Whether this is the user's password; for questions of the product itself, never for a guess from outside. */
    public boolean isOf(String id, String password) {
        return table.find(id)
                .filter(it -> encoder.matches(password, it.passwordHash()))
                .isPresent();
    }

    /**
     * A user changes his own password; his other sessions end.
     *
     * @throws InvalidFields for current, password
     * @throws TooManyAttempts after too many wrong current passwords
     */
    @Transactional
    public void change(String id, String current, String next) {
        Credentials credentials = credentials(id);
        throttle.admit(id, "");
        List<FieldError> faults = new ArrayList<>();
        if (current == null || !encoder.matches(current, credentials.passwordHash())) {
            faults.add(FieldError.of("current", "password.current-wrong"));
        } else {
            throttle.forgive(id, "");
        }
        PasswordRules.fault("password", id, next).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        table.setPasswordHash(id, encoder.encode(next));
        log.record(Kind.PASSWORD_CHANGED, id, id, null, null);
    }

    /**
     * An administrator gives a user a new password; all his sessions end.
     *
     * @throws InvalidFields for password
     */
    @Transactional
    public void reset(String id, String next, Actor by) {
        credentials(id);
        PasswordRules.fault("password", id, next).ifPresent(fault -> {
            throw new InvalidFields(List.of(fault));
        });
        table.setPasswordHash(id, encoder.encode(next));
        log.record(Kind.PASSWORD_RESET, id, by.id(), null, null);
    }

    private Credentials credentials(String id) {
        return table.find(id).orElseThrow(() -> new Refused("user.unknown", id));
    }
}
