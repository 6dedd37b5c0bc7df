package io.recourse;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: one module a package, each with its purpose and what it may use in its {@code package-info}. */
@SpringBootApplication
@EnableScheduling
public class Recourse {

    /** The engine stores times without a zone: they mean this one, wherever the machine stands. */
    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Shanghai");

    public static void main(String[] args) {
        TimeZone.setDefault(ZONE);
        SpringApplication.run(Recourse.class, args);
    }
}
