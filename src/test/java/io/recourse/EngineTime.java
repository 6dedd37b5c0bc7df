package io.recourse;

import io.recourse.engine.ProductClock;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The engine has one time for all applications of this Java process: that of the application under test. */
final class EngineTime implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ProductClock clock = SpringExtension.getApplicationContext(test).getBean(ProductClock.class);
        clock.setAhead(clock.ahead());
    }
}
