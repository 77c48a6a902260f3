package io.sportello.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts made-up sellers and users into an empty database, before any other room adds sample data of its own. */
@Component
@Order(0)
@ConditionalOnBooleanProperty("sportello.sample")
class SampleAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleAccounts.class);

    private static final List<SellerView> SELLERS = List.of(
            new SellerView(SampleUser.AURORA, "Bottega Aurora", "IT", Locale.ITALIAN, ZoneId.of("Europe/Rome")),
            new SellerView(SampleUser.NORDLICHT, "Nordlicht Audio", "DE", Locale.GERMAN, ZoneId.of("Europe/Berlin")));

    private final SellerRepository sellers;
    private final UserRepository users;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SampleAccounts(
            SellerRepository sellers,
            UserRepository users,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sellers = sellers;
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Boolean created = RunningThread.callAsSystem(() -> transaction.execute(status -> createOnEmptyDatabase()));
        if (Boolean.TRUE.equals(created)) {
            events.publishEvent(new SampleSellersCreated(SELLERS));
        }
        log.info("Sample mode: sign in with the password \"{}\" as {}", SampleUser.PASSWORD, addresses());
    }

    private boolean createOnEmptyDatabase() {
        if (sellers.count() > 0 || users.count() > 0) {
            return false;
        }
        Instant now = clock.instant();
        SELLERS.forEach(seller -> sellers.save(new Seller(seller, now)));
        sellers.flush();
        // hashing a password is slow on purpose, and everybody knows this one
        String hash = passwords.encode(SampleUser.PASSWORD);
        SampleUser.ALL.forEach(sample -> users.save(user(sample, hash, now)));
        return true;
    }

    private static AppUser user(SampleUser sample, String hash, Instant now) {
        AppUser user = new AppUser(
                sample.email(),
                sample.displayName(),
                sample.permissions(),
                sample.language(),
                ZoneId.of(sample.zone()),
                now);
        user.changePassword(hash);
        return user;
    }

    private static String addresses() {
        return SampleUser.ALL.stream().map(SampleUser::email).collect(Collectors.joining(", "));
    }
}
