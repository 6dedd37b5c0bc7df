package io.recourse;

import io.recourse.engine.ProductClock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The engine has one time for all applications of this Java process: that of the application under test. */
final class EngineTime implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ProductClock clock = SpringExtension.getApplicationContext(test).getBean(ProductClock.class);
        clock.setAhead(clock.ahead());
    }
}
