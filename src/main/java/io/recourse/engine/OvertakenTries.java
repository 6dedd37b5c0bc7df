package io.recourse.engine;

import org.springframework.context.annotation.Configuration;
import org.springframework.retry.annotation.EnableRetry;

/** Makes {@link AgainWhenOvertaken} work; each try is a transaction of its own. */
@Configuration
@EnableRetry
class OvertakenTries {}
