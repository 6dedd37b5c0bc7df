package io.recourse.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to guess a password, for each user and for each client address, in a window that starts with the first.
 * An attempt counts before its password is checked, so that many at once do not slip through; success takes it back.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int ATTEMPTS_OF_A_USER = 10;

    /** More than one office behind one address has mistyped passwords in a quarter of an hour. */
    static final int ATTEMPTS_FROM_AN_ADDRESS = 60;

    private static final long REMEMBERED_KEYS = 200_000;

    private final Cache<String, AtomicInteger> users;
    private final Cache<String, AtomicInteger> addresses;

    @Autowired
    SignInThrottle() {
        this(Ticker.systemTicker());
    }

    SignInThrottle(Ticker ticker) {
        users = window(ticker);
        addresses = window(ticker);
    }

    /**
     * Counts an attempt.
     *
     * @param address the client's, or empty where only the user counts
     * @throws TooManyAttempts when there were too many; then it is not to be checked
     */
    void admit(String user, String address) {
        count(users, user, ATTEMPTS_OF_A_USER);
        if (!address.isEmpty()) {
            count(addresses, address, ATTEMPTS_FROM_AN_ADDRESS);
        }
    }

    /** Takes back what a right password has shown to be no guess. */
    void forgive(String user, String address) {
        users.invalidate(user);
        AtomicInteger count = addresses.getIfPresent(address);
        if (count != null) {
            count.decrementAndGet();
        }
    }

    private static void count(Cache<String, AtomicInteger> window, String key, int allowed) {
        int attempts = window.get(key, first -> new AtomicInteger()).incrementAndGet();
        if (attempts > allowed) {
            Duration wait = window.policy()
                    .expireVariably()
                    .flatMap(expiry -> expiry.getExpiresAfter(key))
                    .orElse(WINDOW);
            throw new TooManyAttempts(wait, attempts == allowed + 1);
        }
    }

    private static Cache<String, AtomicInteger> window(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(REMEMBERED_KEYS)
                .expireAfter(Expiry.<String, AtomicInteger>creating((key, count) -> WINDOW))
                .build();
    }
}
