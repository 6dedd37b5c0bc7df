package io.recourse.engine;

import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    ProductClock clock() {
        return new ProductClock();
    }

    /** Forms speak of past and future in the product's time. */
    @Bean
    ValidationConfigurationCustomizer validationClock(ProductClock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
