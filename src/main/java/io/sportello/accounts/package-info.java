/** Sellers, users, roles and permissions, and the one place that scopes every query by seller. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"subjects", "navigation"})
package io.sportello.accounts;
