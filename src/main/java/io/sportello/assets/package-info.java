/** The processes, rules and forms, from the class path or from a folder that overrides it file by file. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Assets",
        allowedDependencies = {})
package io.sportello.assets;
