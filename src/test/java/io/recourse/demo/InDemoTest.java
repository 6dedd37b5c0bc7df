package io.recourse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class InDemoTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void productWithItsOwnDatabaseIsTheDemo() {
        assertThat(InDemo.Asked.isOn(environment)).isTrue();
    }

    @Test
    void productWithNamedDatabaseIsNotTheDemo() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/recourse");
        assertThat(InDemo.Asked.isOn(environment)).isFalse();
    }

    @Test
    void thePropertyDecidesEitherWay() {
        environment.setProperty("recourse.demo", "false");
        assertThat(InDemo.Asked.isOn(environment)).isFalse();
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/recourse");
        environment.setProperty("recourse.demo", "true");
        assertThat(InDemo.Asked.isOn(environment)).isTrue();
    }
}
