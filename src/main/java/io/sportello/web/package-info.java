/** Layout, home page, help and error pages. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"subjects", "accounts", "journal", "tasks", "documents", "navigation"})
package io.sportello.web;
