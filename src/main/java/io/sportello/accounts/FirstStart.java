package io.sportello.accounts;

import io.sportello.navigation.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the one-time link that creates the administrator, at each start until there is one. */
@Component
@Order(0)
@ConditionalOnBooleanProperty(name = "sportello.sample", havingValue = false, matchIfMissing = true)
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final SetupLinks links;
    private final SampleUsersOut sampleUsers;
    private final PublicAddress address;
    private final Environment environment;

    FirstStart(SetupLinks links, SampleUsersOut sampleUsers, PublicAddress address, Environment environment) {
        this.links = links;
        this.sampleUsers = sampleUsers;
        this.address = address;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        sampleUsers.disable();
        links.forFirstAdministrator().ifPresent(this::print);
    }

    private void print(Secret token) {
        String page = address.of("/setup/" + token.text());
        log.warn(
                "There is no administrator yet. Open this page within {} hours to create one; it works once: {}",
                SetupLinks.LIFE.toHours(),
                address.isKnown() ? page : onThisMachine(page));
    }

    private String onThisMachine(String page) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + page + " (or the same path on this server's public address)";
    }
}
