package io.recourse.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Sign-in for programs that send their password with each call: a right one is remembered for some minutes, as a digest
 * under a key that dies with the process, so that a call does not cost a slow hash and a line in the access log.
 */
@Component
public class ApiSignIn implements AuthenticationManager {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final SignIn signIn;
    private final SecretKeySpec key;
    private final Cache<String, SignedIn> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    ApiSignIn(SignIn signIn) {
        this.signIn = signIn;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String digest = digest(request.getName() + '\0' + request.getCredentials());
        Optional<Authentication> renewed = Optional.ofNullable(remembered.getIfPresent(digest))
                .flatMap(who -> signIn.renew(who, request.getDetails()));
        return renewed.orElseGet(() -> {
            Authentication authentication = signIn.authenticate(request);
            remembered.put(digest, (SignedIn) authentication.getPrincipal());
            return authentication;
        });
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
