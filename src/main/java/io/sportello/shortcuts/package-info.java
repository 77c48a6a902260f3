/** The keys that people work with: which actions have one, which each person chose instead, and whether they are on at all. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shortcuts",
        allowedDependencies = {"accounts"})
package io.sportello.shortcuts;
