/** Files kept with a subject or an import: proofs, photos, raw reports, feeds. Stored in the database, in chunks. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"subjects", "accounts", "navigation"})
package io.sportello.documents;
