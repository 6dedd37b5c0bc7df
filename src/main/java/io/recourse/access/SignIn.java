package io.recourse.access;

import io.recourse.access.AccessEvent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user's id and password. Unknown, disabled and mistaken look the same from outside, in words and in time.
 */
@Component
public class SignIn implements AuthenticationProvider {

    private static final String ANONYMOUS = "anonymous";

    private final Users users;
    private final AccessLog log;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final String hashOfNobody;

    SignIn(Users users, AccessLog log, SignInThrottle throttle, PasswordEncoder passwords) {
        this.users = users;
        this.log = log;
        this.throttle = throttle;
        this.passwords = passwords;
        this.hashOfNobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String id = request.getName().strip().toLowerCase(Locale.ROOT);
        String address = address(request);
        Optional<Credentials> known = users.credentials(id);
        String knownId = known.map(it -> it.user().id()).orElse(null);
        try {
            throttle.admit(id, address);
        } catch (TooManyAttempts tooMany) {
            if (tooMany.isFirst()) {
                log.record(Kind.SIGN_IN_THROTTLED, knownId, ANONYMOUS, address, null);
            }
            throw tooMany;
        }
        String hash = known.map(Credentials::passwordHash).orElse(hashOfNobody);
        boolean matches = passwords.matches(String.valueOf(request.getCredentials()), hash);
        if (!matches || known.isEmpty() || !known.get().user().enabled()) {
            log.record(Kind.SIGN_IN_FAILED, knownId, ANONYMOUS, address, null);
            throw new BadCredentialsException("wrong user or password");
        }
        throttle.forgive(id, address);
        log.record(Kind.SIGNED_IN, id, id, address, null);
        return authentication(known.get(), request.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The user's authentication as of now, or empty when he was disabled or the stamp is of another password. */
    public Optional<Authentication> renew(SignedIn who, Object details) {
        return users.credentials(who.getName())
                .filter(it -> it.user().enabled() && it.stamp().equals(who.stamp()))
                .map(it -> authentication(it, details));
    }

    /** The authentication of a user whose password has just changed or been set, so that this session goes on. */
    public Authentication vouchFor(String id, Object details) {
        return authentication(users.credentials(id).orElseThrow(), details);
    }

    private static Authentication authentication(Credentials credentials, Object details) {
        User user = credentials.user();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user, credentials.stamp()), null, authorities(user));
        authentication.setDetails(details);
        return authentication;
    }

    static List<GrantedAuthority> authorities(User user) {
        Stream<String> roles = user.rolesInOrder().stream().map(Role::authority);
        Stream<String> rights = Stream.of(Right.values()).filter(user::may).map(Right::name);
        return Stream.concat(roles, rights)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
