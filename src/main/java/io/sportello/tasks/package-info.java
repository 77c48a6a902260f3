/** The work list: a read model of user tasks, their forms, drafts, claiming and completing. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "subjects",
            "accounts",
            "assets",
            "journal",
            "workflow",
            "documents",
            "navigation",
            "notices",
            "clocks"
        })
package io.sportello.tasks;
