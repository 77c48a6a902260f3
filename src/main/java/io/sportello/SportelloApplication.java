package io.sportello;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Sportello. */
@SpringBootApplication
public class SportelloApplication {

    public static void main(String[] args) {
        SpringApplication.run(SportelloApplication.class, args);
    }
}
