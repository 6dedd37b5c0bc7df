package io.recourse.access;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start: while nobody can manage users, whoever can read the server's log may make himself the administrator,
 * with a token that is printed there once and works once.
 */
@Component
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** No letters that look like others. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** What the throttle counts under; no user can have it as his id. */
    private static final String SETUP = "/setup";

    private final Users users;
    private final UserTable table;
    private final SignInThrottle throttle;
    private volatile boolean done;
    private volatile String token;

    FirstAdministrator(Users users, UserTable table, SignInThrottle throttle) {
        this.users = users;
        this.table = table;
        this.throttle = throttle;
    }

    /** Whether the product still waits for its first administrator. */
    public boolean isAwaited() {
        if (!done && users.hasAdministrator()) {
            done = true;
            token = null;
        }
        return !done;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printToken() {
        if (isAwaited()) {
            token = newToken();
            LOG.warn("No administrator yet. Open /setup in a browser and enter this one-time token: {}", token);
        }
    }

    /**
     * Creates the first administrator and so ends the setup.
     *
     * @param address the client's network address, for the throttle
     * @throws InvalidFields for token and the fields of {@link Users#create}
     * @throws Refused with code {@code setup.done} when there is an administrator already
     */
    @Transactional
    public User create(
            String presentedToken, String id, String name, String password, Locale language, String address) {
        throttle.admit(SETUP, address);
        table.lockAdministration();
        if (users.hasAdministrator()) {
            throw new Refused("setup.done");
        }
        if (!isRight(presentedToken)) {
            throw new InvalidFields(List.of(FieldError.of("token", "setup.token-wrong")));
        }
        throttle.forgive(SETUP, address);
        Profile profile = new Profile(name, null, language, Set.of(Role.ADMINISTRATOR));
        return users.create(id, profile, password, Actor.SYSTEM);
    }

    private boolean isRight(String presented) {
        String expected = token;
        return expected != null
                && presented != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        presented.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String newToken() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            text.append(i > 0 && i % 6 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
