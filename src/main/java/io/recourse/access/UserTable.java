package io.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code app_user} and {@code app_user_role}. */
@Repository
class UserTable {

    private static final String SELECT = """
            select u.*, array(select r.role from app_user_role r where r.user_id = u.id) as roles
            from app_user u
            """;

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credentials> find(String id) {
        return jdbc.sql(SELECT + "where u.id = :id")
                .param("id", id)
                .query((row, number) -> new Credentials(user(row), row.getString("password_hash")))
                .optional();
    }

    List<User> page(String text, Role role, String after, int limit) {
        return jdbc.sql(SELECT + """
                        where u.id > :after
                        and (:text = '' or strpos(lower(u.id || ' ' || u.name || ' ' || coalesce(u.email, '')), :text) > 0)
                        and (:role = '' or exists (
                          select 1 from app_user_role r where r.user_id = u.id and r.role = :role))
                        order by u.id limit :limit
                        """)
                .param("after", after)
                .param("text", text.strip().toLowerCase(Locale.ROOT))
                .param("role", role == null ? "" : role.id())
                .param("limit", limit)
                .query((row, number) -> user(row))
                .list();
    }

    List<User> enabledIn(Role role) {
        return jdbc.sql(SELECT + """
                        where u.enabled and exists (
                          select 1 from app_user_role r where r.user_id = u.id and r.role = :role)
                        order by u.id
                        """)
                .param("role", role.id())
                .query((row, number) -> user(row))
                .list();
    }

    boolean hasEnabledAdministrator() {
        return jdbc.sql("""
                        select exists (
                          select 1 from app_user u join app_user_role r on r.user_id = u.id
                          where u.enabled and r.role = :role)
                        """)
                .param("role", Role.ADMINISTRATOR.id())
                .query(Boolean.class)
                .single();
    }

    /** One at a time from here to the end of the transaction, so that two cannot both remove "the other" administrator. */
    void lockAdministration() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('io.recourse.access.administration'))")
                .query((row, number) -> true)
                .single();
    }

    /** @return false when somebody has the id already */
    boolean insert(String id, Profile profile, String passwordHash, Instant at) {
        int inserted = jdbc.sql("""
                        insert into app_user (id, name, email, password_hash, language, enabled, created_at)
                        values (:id, :name, :email, :hash, :language, true, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("name", profile.name())
                .param("email", profile.email())
                .param("hash", passwordHash)
                .param("language", tag(profile.language()))
                .param("at", OffsetDateTime.ofInstant(at, java.time.ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            giveRoles(id, profile.roles());
        }
        return inserted == 1;
    }

    void update(String id, Profile profile) {
        jdbc.sql("update app_user set name = :name, email = :email, language = :language where id = :id")
                .param("id", id)
                .param("name", profile.name())
                .param("email", profile.email())
                .param("language", tag(profile.language()))
                .update();
        jdbc.sql("delete from app_user_role where user_id = :id")
                .param("id", id)
                .update();
        giveRoles(id, profile.roles());
    }

    void setPasswordHash(String id, String hash) {
        jdbc.sql("update app_user set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void setEnabled(String id, boolean enabled) {
        jdbc.sql("update app_user set enabled = :enabled where id = :id")
                .param("id", id)
                .param("enabled", enabled)
                .update();
    }

    void setEmail(String id, String email) {
        jdbc.sql("update app_user set email = :email where id = :id")
                .param("id", id)
                .param("email", email)
                .update();
    }

    void setLanguage(String id, Locale language) {
        jdbc.sql("update app_user set language = :language where id = :id")
                .param("id", id)
                .param("language", tag(language))
                .update();
    }

    private void giveRoles(String id, Set<Role> roles) {
        roles.forEach(role -> jdbc.sql("insert into app_user_role (user_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role.id())
                .update());
    }

    private static User user(ResultSet row) throws SQLException {
        String language = row.getString("language");
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .flatMap(id -> Role.of(id).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new User(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                language == null ? null : Locale.forLanguageTag(language),
                row.getBoolean("enabled"),
                roles,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String tag(Locale language) {
        return language == null ? null : language.toLanguageTag();
    }
}
