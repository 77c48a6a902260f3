/** What the rooms put into the bar and on the home page, and how they page through lists. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Navigation",
        allowedDependencies = {})
package io.sportello.navigation;
