package io.sportello.clocks;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Reads events of the visible sellers; there is nothing here to change them with. */
interface ClockEventRepository extends Repository<ClockEvent, ClockEventId> {

    List<ClockEvent> findBySubjectAndClockOrderBySeq(String subject, String clock);
}
