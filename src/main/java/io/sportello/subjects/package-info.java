/** What a case-like thing is called: the name by which tasks, decisions, documents and journal entries refer to it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Subjects",
        allowedDependencies = {})
package io.sportello.subjects;
