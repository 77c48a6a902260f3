/** What happened to a subject: append-only, hash-chained, visible to staff or to the seller as well. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"subjects", "accounts", "navigation"})
package io.sportello.journal;
