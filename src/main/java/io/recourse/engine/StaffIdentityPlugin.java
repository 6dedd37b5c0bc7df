package io.recourse.engine;

import io.recourse.access.Users;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine read the product's users and roles instead of keeping its own. */
@Component
class StaffIdentityPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Users> users;

    StaffIdentityPlugin(ObjectProvider<Users> users) {
        this.users = users;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new StaffIdentity(users::getObject);
            }
        });
    }
}
