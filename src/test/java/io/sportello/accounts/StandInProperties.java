package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Substitutes of substitutes, in whatever circles they were entered. */
class StandInProperties {

    private static final Set<String> PEOPLE = Set.of("a", "b", "c", "d", "e", "f");

    @Property
    void findsSomebodyWhoIsThereOrNobody(
            @ForAll("houses") Map<String, StandIns.Presence> house, @ForAll("people") String user) {
        String found = StandIns.find(user, house::get);
        if (found == null) {
            assertThat(reachable(house, user)).noneMatch(name -> house.get(name).there());
        } else {
            assertThat(house.get(found).there()).isTrue();
            assertThat(reachable(house, user)).contains(found);
        }
    }

    @Property
    void whoIsThereNeedsNoSubstitute(
            @ForAll("houses") Map<String, StandIns.Presence> house, @ForAll("people") String user) {
        if (house.get(user).there()) {
            assertThat(StandIns.find(user, house::get)).isEqualTo(user);
        }
    }

    @Property
    void aSubstituteOfSomebodyAwayStandsInAsForHimself(
            @ForAll("houses") Map<String, StandIns.Presence> house, @ForAll("people") String user) {
        StandIns.Presence presence = house.get(user);
        if (!presence.there() && presence.substitute() != null) {
            String found = StandIns.find(user, house::get);
            assertThat(found).isEqualTo(StandIns.find(presence.substitute(), house::get));
        }
    }

    @Example
    void isNobodyWhenTwoStandInForEachOther() {
        Map<String, StandIns.Presence> house =
                Map.of("a", new StandIns.Presence(false, "b"), "b", new StandIns.Presence(false, "a"));
        assertThat(StandIns.find("a", house::get)).isNull();
    }

    private static Set<String> reachable(Map<String, StandIns.Presence> house, String user) {
        Set<String> names = new HashSet<>();
        for (String name = user; name != null && names.add(name); ) {
            name = house.get(name).there() ? null : house.get(name).substitute();
        }
        return names;
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.of(PEOPLE);
    }

    @Provide
    Arbitrary<Map<String, StandIns.Presence>> houses() {
        Arbitrary<StandIns.Presence> presence = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(1, true), Tuple.of(3, false)), people().injectNull(0.2))
                .as(StandIns.Presence::new);
        return presence.list().ofSize(PEOPLE.size()).map(presences -> {
            Map<String, StandIns.Presence> house = new HashMap<>();
            PEOPLE.forEach(name -> house.put(name, presences.get(house.size())));
            return house;
        });
    }
}
