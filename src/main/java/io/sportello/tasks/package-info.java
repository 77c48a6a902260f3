/** The work list: a read model of user tasks, their forms, drafts, claiming and completing. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "subjects",
            "accounts",
            "assets",
            "journal",
            "workflow",
            "clocks",
            "documents",
            "navigation",
            "notices"
        })
package io.sportello.tasks;
