/** Keeps what the house must not lose to a reader of its database: passwords and keys, encrypted. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {})
package io.sportello.secrets;
