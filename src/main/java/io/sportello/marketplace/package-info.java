/** Amazon at the edge: report files in, feed files out. Feeds the features' intake and implements their outbound ports. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Marketplace",
        allowedDependencies = {
            "subjects",
            "accounts",
            "journal",
            "workflow",
            "documents",
            "navigation",
            "mail",
            "cases",
            "messages",
            "returns",
            "claims",
            "feedback",
            "performance"
        })
package io.sportello.marketplace;
