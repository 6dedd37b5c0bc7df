package io.recourse.demo;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a newcomer where the demo is, who may sign in, and what to try first. */
@Component
@InDemo
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final ServletWebServerApplicationContext server;

    Welcome(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void say() {
        String address = "http://localhost:" + server.getWebServer().getPort();
        String users = Arrays.stream(DemoUser.values())
                .map(user -> user.id() + " (" + user.role().id() + ")")
                .collect(Collectors.joining(", "));
        log.info("""

                Recourse runs at {}
                  Sign in as one of: {}
                  Each password is the user's name. These users exist in the demo only.
                  A sample portfolio of 300 overdue loans is being imported and worked; watch it under {}/cases
                  Try first:
                    1. assistant: open a case under {}/cases, see what is owed and why.
                    2. admin: move the demo's time forward by ten days under {}/demo; reminders go out, calls are due.
                    3. assistant: take the next task under {}/tasks and complete the call.
                    4. lawyer: review the demand letters that follow, in the same place.
                """, address, users, address, address, address, address);
    }
}
