package io.sportello.notices;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.Substitutes;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of a team is told of what can't wait. */
class TeamAlarmsTests {

    private static final Alarm ALARM =
            new Alarm("claim-opened", new Subject("claim", "Z-1"), 1, null, "/claims/Z-1", "k", "a-seller");

    private final Alarms alarms = mock(Alarms.class);
    private final Colleagues colleagues = mock(Colleagues.class);
    private final Substitutes substitutes = mock(Substitutes.class);
    private final TeamAlarms team = new TeamAlarms(alarms, colleagues, substitutes, Clock.systemUTC());

    @BeforeEach
    void everybodyIsThere() {
        when(substitutes.standIn(any(), any())).thenAnswer(asked -> asked.getArgument(0));
    }

    @Test
    void theLeadsAreToldAndWhoeverHoldsTheTaskEachOnce() {
        when(colleagues.who("support-leads", "a-seller")).thenReturn(people("aldo", "bea"));

        team.tell("support", List.of("carla", "bea"), ALARM);

        told("carla", "bea", "aldo");
    }

    @Test
    void whereThereIsNoLeadTheWholeTeamIs() {
        when(colleagues.who("support-leads", "a-seller")).thenReturn(List.of());
        when(colleagues.who("support", "a-seller")).thenReturn(people("livia", "nadia"));

        team.tell("support", List.of(), ALARM);

        told("livia", "nadia");
    }

    @Test
    void whoIsAwayIsStoodInForAndWhoHasNobodyIsLeftOut() {
        when(colleagues.who("support-leads", "a-seller")).thenReturn(people("aldo", "bea", "carla"));
        when(substitutes.standIn(eq("aldo"), any())).thenReturn("carla");
        when(substitutes.standIn(eq("bea"), any())).thenReturn(null);

        team.tell("support", List.of(), ALARM);

        told("carla");
    }

    private void told(String... who) {
        for (String one : who) {
            verify(alarms).tell(one, ALARM);
        }
        verifyNoMoreInteractions(alarms);
    }

    private static List<Colleague> people(String... names) {
        return List.of(names).stream().map(name -> new Colleague(name, name)).toList();
    }
}
