package io.sportello.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import io.sportello.tasks.TaskCount;
import io.sportello.tasks.TaskQuery;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what waits for the current user. */
@Component
class Overview {

    private static final int ROWS = 8;

    private final ObjectProvider<TileSource> tiles;
    private final Tasks tasks;
    private final CurrentUser user;
    private final Clock clock;

    Overview(ObjectProvider<TileSource> tiles, Tasks tasks, CurrentUser user, Clock clock) {
        this.tiles = tiles;
        this.tasks = tasks;
        this.user = user;
        this.clock = clock;
    }

    /** The counts; a null seller is for all of them. */
    @Transactional(readOnly = true)
    public List<Tile> tiles(String seller) {
        return tiles.stream()
                .map(source -> source.tile(seller))
                .sorted(Comparator.comparingInt(Tile::number))
                .toList();
    }

    /** Whether the user works the task list; sellers follow their cases instead. */
    public boolean worksTasks() {
        return !user.is(Role.SELLER);
    }

    /** The open tasks of the user's groups that are due first; a null seller is for all of them. */
    public List<TaskView> dueNext(String seller) {
        return tasks.find(mine(seller), null, ROWS).tasks();
    }

    /** How many of them are due within {@link Formats#SOON}, or late. */
    public long dueSoon(String seller) {
        return tasks.count(mine(seller).before(clock.instant().plus(Formats.SOON)))
                .number();
    }

    /** How many there are. */
    public TaskCount waiting(String seller) {
        return tasks.count(mine(seller));
    }

    private static TaskQuery mine(String seller) {
        return TaskQuery.open(TaskQuery.Who.MY_GROUPS).of(seller, null);
    }
}
