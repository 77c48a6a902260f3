package io.sportello.clocks;

import java.util.Collection;

/** How much the houses of several sellers work. */
public interface OpenHours {

    /** The average of the houses of some visible sellers; others are left out. Of none, nothing is ever open. */
    AverageHours average(Collection<String> sellerIds);
}
