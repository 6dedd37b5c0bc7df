package io.recourse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: one module a package, each with its purpose and what it may use in its {@code package-info}. */
@SpringBootApplication
@EnableScheduling
public class Recourse {

    public static void main(String[] args) {
        SpringApplication.run(Recourse.class, args);
    }
}
