/** What the rooms put into the bar, on the home page and on the administrators' overview, and how they page through lists. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Navigation",
        allowedDependencies = {})
package io.sportello.navigation;
