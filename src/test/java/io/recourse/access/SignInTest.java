package io.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.recourse.access.AccessEvent.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

class SignInTest {

    private final Users users = mock(Users.class);
    private final AccessLog log = mock(AccessLog.class);
    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private SignIn signIn;

    @BeforeEach
    void knowOneUserAndOneThatWasDisabled() {
        when(encoder.encode(anyString())).thenReturn("hash of nobody");
        when(encoder.matches("right", "hash")).thenReturn(true);
        when(users.credentials(anyString())).thenReturn(Optional.empty());
        when(users.credentials("lawyer")).thenReturn(Optional.of(credentials("lawyer", true)));
        when(users.credentials("leaver")).thenReturn(Optional.of(credentials("leaver", false)));
        signIn = new SignIn(users, log, new SignInThrottle(), encoder);
    }

    @Test
    void rolesAndRightsComeWithTheUser() {
        Authentication signedIn = signIn.authenticate(attempt(" Lawyer ", "right"));

        assertThat(signedIn.getName()).isEqualTo("lawyer");
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(signedIn.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_LAWYER", "SEE_PERSONAL_DATA")
                .doesNotContain("MANAGE_USERS");
        verify(log).record(Kind.SIGNED_IN, "lawyer", "lawyer", "", null);
    }

    @Test
    void unknownDisabledAndMistakenLookTheSameAndTakeTheSameTime() {
        for (String user : new String[] {"nobody", "leaver", "lawyer"}) {
            clearInvocations(encoder);
            String password = user.equals("lawyer") ? "wrong" : "right";
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> signIn.authenticate(attempt(user, password)))
                    .withMessage("wrong user or password");
            verify(encoder, times(1)).matches(eq(password), anyString());
        }
    }

    @Test
    void nameThatIsNobodysIsNotWrittenDownAsItMayBePassword() {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.authenticate(attempt("my secret typed in the wrong field", "x")));
        verify(log).record(Kind.SIGN_IN_FAILED, null, "anonymous", "", null);
    }

    @Test
    void afterTooManyAttemptsNotEvenTheRightPasswordIsChecked() {
        for (int i = 0; i < SignInThrottle.ATTEMPTS_OF_A_USER; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> signIn.authenticate(attempt("lawyer", "wrong")));
        }
        clearInvocations(encoder);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> signIn.authenticate(attempt("lawyer", "right")));
        }
        verify(encoder, never()).matches(any(), any());
        verify(log, times(1)).record(Kind.SIGN_IN_THROTTLED, "lawyer", "anonymous", "", null);
    }

    @Test
    void programThatSendsItsPasswordEachTimeCostsOneSlowHash() {
        ApiSignIn api = new ApiSignIn(signIn);
        for (int i = 0; i < 5; i++) {
            assertThat(api.authenticate(attempt("lawyer", "right")).isAuthenticated())
                    .isTrue();
        }
        verify(encoder, times(1)).matches("right", "hash");
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> api.authenticate(attempt("lawyer", "wrong")));
    }

    private static UsernamePasswordAuthenticationToken attempt(String user, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(user, password);
    }

    private static Credentials credentials(String id, boolean enabled) {
        return new Credentials(new User(id, id, null, null, enabled, Set.of(Role.LAWYER), Instant.EPOCH), "hash");
    }
}
