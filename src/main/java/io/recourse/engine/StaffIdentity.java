package io.recourse.engine;

import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The product's users and roles as the engine sees them: one register, no copy. Nobody signs in through the engine
 * itself.
 */
class StaffIdentity implements ReadOnlyIdentityProvider {

    private static final int MOST = 1000;

    private final Supplier<Users> users;

    StaffIdentity(Supplier<Users> users) {
        this.users = users;
    }

    @Override
    public org.camunda.bpm.engine.identity.User findUserById(String userId) {
        return users.get().find(userId).map(StaffIdentity::entity).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Staff();
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new Staff();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new org.camunda.bpm.engine.BadUserRequestException("users are not kept in the engine's tables");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        return Role.of(groupId).map(StaffIdentity::entity).orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Roles();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new Roles();
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new NoTenants();
    }

    @Override
    public void flush() {
        // reads only
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static UserEntity entity(User user) {
        UserEntity entity = new UserEntity(user.id());
        entity.setFirstName(user.name());
        entity.setLastName("");
        entity.setEmail(user.email());
        return entity;
    }

    private static GroupEntity entity(Role role) {
        GroupEntity entity = new GroupEntity(role.id());
        entity.setName(role.id());
        entity.setType("WORKFLOW");
        return entity;
    }

    private static <T> List<T> cut(Stream<T> all, Page page) {
        return page == null
                ? all.toList()
                : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private final class Staff extends UserQueryImpl {

        @Override
        public long executeCount(CommandContext commandContext) {
            return found().count();
        }

        @Override
        public List<org.camunda.bpm.engine.identity.User> executeList(CommandContext commandContext, Page page) {
            return cut(found().map(StaffIdentity::entity), page);
        }

        private Stream<User> found() {
            if (getId() != null) {
                return users.get().find(getId()).filter(User::enabled).stream();
            }
            if (getGroupId() != null) {
                return Role.of(getGroupId()).stream().flatMap(role -> users.get().inGroup(role).stream());
            }
            return users.get().page("", null, "", MOST).stream()
                    .filter(User::enabled)
                    .filter(user -> getIds() == null || List.of(getIds()).contains(user.id()));
        }
    }

    private final class Roles extends GroupQueryImpl {

        @Override
        public long executeCount(CommandContext commandContext) {
            return found().count();
        }

        @Override
        public List<Group> executeList(CommandContext commandContext, Page page) {
            return cut(found().map(StaffIdentity::entity), page);
        }

        private Stream<Role> found() {
            Stream<Role> roles = getUserId() == null
                    ? Arrays.stream(Role.values())
                    : users.get().find(getUserId()).stream().flatMap(user -> user.rolesInOrder().stream());
            return roles.filter(role -> getId() == null || role.id().equals(getId()))
                    .filter(role -> getIds() == null || List.of(getIds()).contains(role.id()));
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        @Override
        public long executeCount(CommandContext commandContext) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext commandContext, Page page) {
            return List.of();
        }
    }
}
