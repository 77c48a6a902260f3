package io.sportello.tasks.lead;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that the team's page shows.
 *
 * @param now when it was read
 * @param teams the candidate groups to choose from
 * @param numbers by team, seller and process
 * @param people who has what in hand, those who need help first
 * @param morePeople how many there are beside them
 * @param outlooks what each team has ahead, the worst first
 * @param chart the one that the chart shows, or null when no team has anything
 * @param untended the first of the marketplace's clocks of which no task is open
 * @param untendedCount how many there are
 * @param untendedMore whether there may be others, because too many clocks run to look at them all
 */
public record TeamView(
        Instant now,
        Set<String> teams,
        TeamNumbers numbers,
        List<Person> people,
        int morePeople,
        List<Outlook> outlooks,
        Outlook chart,
        List<DueTasks.Untended> untended,
        int untendedCount,
        boolean untendedMore) {

    /** How many people can't do what they hold in time. */
    public long needHelp() {
        return people.stream().filter(Person::needsHelp).count();
    }
}
