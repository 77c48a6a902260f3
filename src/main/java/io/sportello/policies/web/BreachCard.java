package io.sportello.policies.web;

import io.sportello.policies.floors.BreachView;
import io.sportello.policies.proof.HeldAgainst;
import java.time.Instant;

/**
 * A breach of a floor as its task shows it.
 *
 * @param name what people call the policy
 * @param floorName what people call the floor
 * @param breach the breach
 * @param held what holding the version against its floor comes to now; null when it names no floor
 * @param mayEdit whether the reader may change the table
 * @param now when it was laid out
 */
record BreachCard(String name, String floorName, BreachView breach, HeldAgainst held, boolean mayEdit, Instant now) {}
