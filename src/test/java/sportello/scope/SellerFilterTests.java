package sportello.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.accounts.As;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way to read a seller-owned row through Hibernate hides the rows of other sellers. */
class SellerFilterTests {

    private static SessionFactory factory;

    @BeforeAll
    static void start() throws ClassNotFoundException {
        factory = new Configuration()
                .addAnnotatedClass(Class.forName("io.sportello.accounts.Seller"))
                .addAnnotatedClass(Class.forName("io.sportello.accounts.AppUser"))
                .addAnnotatedClass(Parcel.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL")
                .setProperty("hibernate.hbm2ddl.auto", "create-drop")
                .setProperty(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
                .buildSessionFactory();
        factory.inTransaction(SellerFilterTests::fill);
    }

    private static void fill(Session session) {
        Parcel first = new Parcel("A-1", "bottega-aurora", null);
        session.persist(first);
        session.persist(new Parcel("A-2", "bottega-aurora", first));
        session.persist(new Parcel("N-1", "nordlicht-audio", first));
        session.persist(new Parcel("A-3", "bottega-aurora", session.getReference(Parcel.class, "N-1")));
        for (String sql : List.of(
                "insert into seller (id, name, marketplace, language, zone, created, version) values ('bottega-aurora',"
                        + " 'Bottega Aurora', 'IT', 'it', 'Europe/Rome',"
                        + " timestamp with time zone '2026-01-01 00:00:00Z', 0)",
                "insert into app_user (id, email, display_name, role, locale, zone, all_sellers, enabled, created,"
                        + " version) values (1, 'bottega-aurora@sportello.example', 'x', 'SELLER', 'it', 'Europe/Rome',"
                        + " false, true, timestamp with time zone '2026-01-01 00:00:00Z', 0)",
                "insert into user_seller (user_email, seller_id) values ('bottega-aurora@sportello.example',"
                        + " 'bottega-aurora')")) {
            session.createNativeMutationQuery(sql).executeUpdate();
        }
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @Test
    void hidesAnotherSellersRowWhenFoundById() {
        Parcel foreign = asAurora(session -> session.find(Parcel.class, "N-1"));
        Parcel own = asAurora(session -> session.find(Parcel.class, "A-1"));
        assertThat(foreign).isNull();
        assertThat(own).isNotNull();
    }

    @Test
    void hidesOtherSellersRowsFromQueriesAndCounts() {
        List<String> ids = asAurora(SellerFilterTests::allIds);
        long count = asAurora(SellerFilterTests::count);
        assertThat(ids).containsExactly("A-1", "A-2", "A-3");
        assertThat(count).isEqualTo(3);
    }

    @Test
    void hidesOtherSellersRowsFromJoins() {
        List<String> ids = asAurora(session -> session.createSelectionQuery(
                        "select p.id from Parcel p join p.replaces r order by p.id", String.class)
                .getResultList());
        assertThat(ids).contains("A-2").doesNotContain("A-3");
    }

    @Test
    void hidesOtherSellersRowsFromCollections() {
        List<String> ids = asAurora(session -> session.find(Parcel.class, "A-1").replacements().stream()
                .map(Parcel::id)
                .toList());
        assertThat(ids).containsExactly("A-2");
    }

    @Test
    void refusesToFollowAReferenceToAnotherSellersRow() {
        assertThatThrownBy(() -> asAurora(
                        session -> session.find(Parcel.class, "A-3").replaces().sellerId()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void hidesOtherSellersRowsFromBulkChanges() {
        int changed = asAurora(session -> session.createMutationQuery("update Parcel p set p.sellerId = p.sellerId")
                .executeUpdate());
        assertThat(changed).isEqualTo(3);
    }

    @Test
    void showsEverythingToTheHouseAndToSystemWork() {
        long house = As.support(() -> factory.fromTransaction(SellerFilterTests::count));
        long system = As.system(() -> factory.fromTransaction(SellerFilterTests::count));
        assertThat(house).isEqualTo(4);
        assertThat(system).isEqualTo(4);
    }

    @Test
    void showsNothingToNobody() {
        long count = factory.fromTransaction(SellerFilterTests::count);
        Parcel found = factory.fromTransaction(session -> session.find(Parcel.class, "A-1"));
        assertThat(count).isZero();
        assertThat(found).isNull();
    }

    @Test
    void followsTheThreadWithinOneSession() {
        List<Long> counts = factory.fromTransaction(session -> {
            long nobody = count(session);
            long all = As.system(() -> count(session));
            return List.of(nobody, all, count(session));
        });
        assertThat(counts).containsExactly(0L, 4L, 0L);
    }

    private static <T> T asAurora(Function<Session, T> work) {
        return As.seller("bottega-aurora", () -> factory.fromTransaction(work));
    }

    private static List<String> allIds(Session session) {
        return session.createSelectionQuery("select p.id from Parcel p order by p.id", String.class)
                .getResultList();
    }

    private static long count(Session session) {
        return session.createSelectionQuery("select count(p) from Parcel p", Long.class)
                .getSingleResult();
    }
}
