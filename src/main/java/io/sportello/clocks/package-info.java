/** Deadlines: pure functions of an event's instant, a term and a calendar. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Clocks",
        allowedDependencies = {"accounts"})
package io.sportello.clocks;
