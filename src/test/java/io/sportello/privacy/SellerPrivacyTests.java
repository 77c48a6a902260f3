package io.sportello.privacy;

import static io.sportello.privacy.People.MINE;
import static io.sportello.privacy.People.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.privacy.Addresses.Address;
import io.sportello.tasks.Tasks;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every address of the application as a seller: nothing that is for the staff, no address of theirs and nothing of
 * another seller comes out, and what has a number is not there for another seller. A new address has to be told of here.
 */
@SportelloTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellerPrivacyTests {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;

    @Autowired
    MockMvc mvc;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DefaultListableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private final Addresses addresses = new Addresses();
    private final Changes changes = new Changes();
    private Hands hands;
    private Things mine;
    private Things other;
    private Findings found;

    @BeforeEach
    void twoHouses() {
        found = new Findings();
        if (mine == null) {
            hands = new Hands(mvc, tasks, jdbc);
            PrivateHouses houses = PrivateHouses.build(hands, beans);
            mine = houses.mine();
            other = houses.other();
        }
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(found.wrong()).isEmpty();
    }

    @Test
    void noAddressIsForgotten() {
        Endpoints endpoints = new Endpoints(mapping);
        assertThat(endpoints.reads()).isEqualTo(all(addresses.byPattern().keySet(), Addresses.NEED_NOTHING));
        assertThat(endpoints.changes().keySet())
                .isEqualTo(all(changes.byPattern().keySet(), Changes.NEED_NOTHING));
    }

    private static Set<String> all(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    @Test
    void aSellerReadsTheirOwnAndNothingElse() {
        addresses.all().forEach(address -> {
            MockHttpServletResponse answer = ask(MINE, get(mine.fill(address.path())));
            found.status(address.path(), answer, address.mine());
            found.leaks(address.path(), answer, other);
        });
    }

    /** Else the others would find nothing because nothing is there. */
    @Test
    void whatIsLookedForIsThere() {
        String staffs = Stream.of(
                        "/cases/{case}",
                        "/messages/{threadEscalated}",
                        "/feedback/{feedbackSentBack}",
                        "/api/documents/{draftFile}",
                        "/api/documents/{noteFile}",
                        "/evidence/message/{thread}")
                .map(path -> all(path, hands.perform(get(mine.fill(path)).with(As.person(People.ADA)))))
                .collect(Collectors.joining());
        assertThat(staffs).contains(Secrets.ALL);
        String sellers = Stream.of("/claims/{claim}", "/api/messages", "/api/returns", "/api/feedback", "/api/claims")
                .map(path -> all(path, hands.perform(get(mine.fill(path)).with(As.seller(MINE)))))
                .collect(Collectors.joining());
        assertThat(sellers)
                .containsIgnoringCase("Bottega Mia")
                .contains(mine.marks().subList(1, mine.marks().size()));
    }

    private static String all(String path, MvcResult result) {
        return String.join("\n", Answer.parts(path, result.getResponse()).values());
    }

    @Test
    void anotherSellerFindsNothing() {
        addresses.all().forEach(address -> {
            MockHttpServletResponse answer = ask(OTHER, get(mine.fill(address.path())));
            found.status(address.path(), answer, address.other());
            found.leaks(address.path(), answer, mine);
        });
    }

    @Test
    void aListOfAnotherSellerIsEmptyOrNotThere() {
        addresses.all().filter(Address::isList).forEach(address -> {
            String path = address.path() + (address.path().contains("?") ? "&" : "?") + "seller=" + OTHER;
            MockHttpServletResponse answer = ask(MINE, get(mine.fill(path)));
            found.status(path, answer, OK, ABSENT);
            found.leaks(path, answer, other);
        });
    }

    @Test
    void theBellShowsNothingForTheStaff() {
        MockHttpServletResponse bell = ask(MINE, get("/notices").header("HX-Request", "true"));
        found.status("/notices", bell, OK);
        found.leaks("/notices", bell, other);
    }

    @Test
    void anEvidenceBundleHoldsNothingForTheStaff() {
        addresses.byPattern().get("/evidence/{kind}/{id}").forEach(address -> {
            String path = mine.fill(address.path());
            MockHttpServletResponse bundle = ask(MINE, post(path).with(csrf()));
            found.status(path, bundle, address.mine());
            found.leaks(path, bundle, other);
            found.status(path, ask(OTHER, post(path).with(csrf())), address.other());
        });
    }

    @Test
    void nobodyChangesWhatIsAnotherSellers() {
        new Endpoints(mapping).changes().forEach((pattern, method) -> {
            String path = changes.byPattern().get(pattern);
            if (path != null) {
                MockHttpServletResponse answer = ask(OTHER, Changes.request(method, path, mine));
                found.status(method + " " + path, answer, FORBIDDEN, ABSENT);
                found.leaks(path, answer, mine);
            }
        });
    }

    private MockHttpServletResponse ask(String seller, AbstractMockHttpServletRequestBuilder<?> request) {
        return hands.perform(request.with(As.seller(seller))).getResponse();
    }
}
