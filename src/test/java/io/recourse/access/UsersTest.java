package io.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.recourse.RecourseTest;
import io.recourse.access.AccessEvent.Kind;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
class UsersTest {

    private static final Actor ADMIN = new Actor("admin");
    private static final String SECRET = "a long enough secret";
    private static final Profile PROFILE =
            new Profile(" 何律 ", "he@example.com", Locale.SIMPLIFIED_CHINESE, Set.of(Role.LAWYER, Role.TEAM_LEAD));

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Test
    void createdUserIsFoundAndInHisGroups() {
        User created = users.create("he-lv", PROFILE, SECRET, ADMIN);

        assertThat(users.find("he-lv")).contains(created);
        assertThat(created.name()).isEqualTo("何律");
        assertThat(created.rolesInOrder()).containsExactly(Role.LAWYER, Role.TEAM_LEAD);
        assertThat(users.inGroup(Role.LAWYER)).contains(created);
        assertThat(users.inGroup(Role.AUDITOR)).doesNotContain(created);
        assertThat(created.may(Right.SEE_PERSONAL_DATA)).isTrue();
        assertThat(created.may(Right.MANAGE_USERS)).isFalse();
        assertThat(newest())
                .isEqualTo(new AccessEvent(
                        newest().id(), newest().at(), Kind.USER_CREATED, "he-lv", "admin", null, "lawyer, team-lead"));
    }

    @Test
    void passwordIsKeptAsBcryptOnly() {
        users.create("he-lv", PROFILE, SECRET, ADMIN);

        assertThat(jdbc.sql("select password_hash from app_user where id = 'he-lv'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$10$");
        assertThat(passwords.isOf("he-lv", SECRET)).isTrue();
        assertThat(passwords.isOf("he-lv", SECRET + " ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "He-Lv,  何律, a@b, password, user.id-malformed",
        "h,      何律, a@b, password, user.id-malformed",
        "system, 何律, a@b, password, user.id-reserved",
        "me,     何律, a@b, password, user.id-reserved",
        "lawyer, 何律, a@b, a long enough secret, user.id-taken",
        "he-lv,  '',   a@b, password, user.name-missing",
        "he-lv,  何律, a b, password, user.email-malformed",
        "he-lv,  何律, a@b, password, password.too-short",
    })
    void newUserIsCheckedFieldByField(String id, String name, String email, String password, String code) {
        Profile profile = new Profile(name, email, null, Set.of(Role.LAWYER));
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> users.create(id, profile, password, ADMIN))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::code)
                        .contains(code));
    }

    @Test
    void userNeedsRole() {
        Profile none = new Profile("何律", null, null, Set.of());
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> users.create("he-lv", none, SECRET, ADMIN))
                .satisfies(invalid -> assertThat(invalid.byField()).containsOnlyKeys("roles"));
    }

    @Test
    void somebodyCanAlwaysManageUsers() {
        Profile lawyer = new Profile("赵磊", null, null, Set.of(Role.LAWYER));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> users.disable("admin", ADMIN))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("user.last-administrator"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> users.change("admin", lawyer, ADMIN));
    }

    @Test
    void oneOfTwoAdministratorsMayGo() {
        Profile second = new Profile("二号", null, null, Set.of(Role.ADMINISTRATOR));
        users.create("second", second, SECRET, ADMIN);
        assertThatCode(() -> users.disable("admin", new Actor("second"))).doesNotThrowAnyException();
        assertThat(users.inGroup(Role.ADMINISTRATOR)).extracting(User::id).containsExactly("second");
    }

    @Test
    void pagesThroughUsersInTheOrderOfTheirIds() {
        List<User> first = users.page("", null, "", 3);
        assertThat(first).extracting(User::id).isSorted().hasSize(3);
        List<User> second = users.page("", null, first.get(2).id(), 3);
        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(second.get(0).id()).isGreaterThan(first.get(2).id());
    }

    @Test
    void findsUsersByPartOfIdNameOrEmailAndByRole() {
        users.create("he-lv", PROFILE, SECRET, ADMIN);
        assertThat(users.page("何", null, "", 9)).extracting(User::id).containsExactly("he-lv");
        assertThat(users.page("HE@", null, "", 9)).extracting(User::id).containsExactly("he-lv");
        assertThat(users.page("%", null, "", 9)).isEmpty();
        assertThat(users.page("", Role.TEAM_LEAD, "", 9)).extracting(User::id).containsExactly("he-lv", "lead");
    }

    @Test
    void ownPasswordIsChangedWithTheCurrentOne() {
        users.create("he-lv", PROFILE, SECRET, ADMIN);
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> passwords.change("he-lv", "not the secret", "another long secret"))
                .satisfies(invalid -> assertThat(invalid.byField()).containsOnlyKeys("current"));
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> passwords.change("he-lv", SECRET, "short"))
                .satisfies(invalid -> assertThat(invalid.byField()).containsOnlyKeys("password"));

        passwords.change("he-lv", SECRET, "another long secret");

        assertThat(passwords.isOf("he-lv", "another long secret")).isTrue();
        assertThat(newest().kind()).isEqualTo(Kind.PASSWORD_CHANGED);
    }

    @Test
    void currentPasswordCannotBeGuessedInOpenSession() {
        users.create("guessed-within", PROFILE, SECRET, ADMIN);
        for (int i = 0; i < SignInThrottle.ATTEMPTS_OF_A_USER; i++) {
            assertThatExceptionOfType(InvalidFields.class)
                    .isThrownBy(() -> passwords.change("guessed-within", "guess", "another long secret"));
        }
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> passwords.change("guessed-within", SECRET, "another long secret"));
    }

    private AccessEvent newest() {
        return log.before(Long.MAX_VALUE, "", false, 1).get(0);
    }
}
