package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskCount;
import io.sportello.tasks.TaskPage;
import io.sportello.tasks.TaskView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Checks the overview: counts, deadlines and what is due next. */
class HomeTests extends WebSlice {

    @Test
    void showsTheDateInTheUsersLanguageAndZone() throws Exception {
        assertThat(page("/", Role.SUPPORT, Locale.ENGLISH)).contains("Tuesday 24 November 2026, 10:48");
        assertThat(page("/", Role.SUPPORT, Locale.ITALIAN)).contains("Martedì 24 novembre 2026, 10:48");
    }

    @Test
    void showsATilesCountAndItsFirstDeadline() throws Exception {
        assertThat(page("/", Role.SUPPORT, Locale.ENGLISH))
                .contains("href=\"/returns?status=TO_ANSWER\"", "<span>7</span>", "clock clock-soon", "3 h 12 min")
                .contains("title=\"Marketplace deadline: 24 Nov 2026, 14:00 Europe/Rome\"");
    }

    @Test
    void listsWhatIsDueNext() throws Exception {
        when(tasks.find(any(), isNull(), anyInt())).thenReturn(new TaskPage(List.of(lateDecision()), null));
        when(tasks.count(any())).thenReturn(new TaskCount(1, false));
        assertThat(page("/", Role.SUPPORT, Locale.ITALIAN))
                .contains("R-1042 · Cuffie", "79,90\u00a0€", "scaduto da 40 min", "1 scadenza entro 4 ore")
                .contains("href=\"/tasks/t-1\"");
    }

    @Test
    void escapesWhatComesFromReports() throws Exception {
        when(tasks.find(any(), isNull(), anyInt())).thenReturn(new TaskPage(List.of(lateDecision()), null));
        assertThat(page("/", Role.SUPPORT, Locale.ENGLISH))
                .contains("Cuffie &lt;b&gt;")
                .doesNotContain("Cuffie <b>");
    }

    @Test
    void saysWhatWouldBeHereWhenNothingIsDue() throws Exception {
        assertThat(page("/", Role.SUPPORT, Locale.ENGLISH)).contains("No task waits for you.");
    }

    @Test
    void asksNoTasksForSellers() throws Exception {
        assertThat(page("/", Role.SELLER, Locale.ENGLISH))
                .contains("<span>7</span>")
                .doesNotContain("Due next");
        verify(tasks, never()).find(any(), any(), anyInt());
    }

    private static TaskView lateDecision() {
        Instant due = NOW.minus(Duration.ofMinutes(40));
        return new TaskView(
                "t-1",
                new Subject("return", "R-1042"),
                "aurora",
                "IT",
                "handle-return",
                "decide-return",
                "Cuffie <b>",
                "407-5583921-6642718",
                new BigDecimal("79.9"),
                "EUR",
                null,
                null,
                "support",
                null,
                null,
                50,
                due,
                null,
                null,
                null,
                due,
                null,
                null);
    }
}
