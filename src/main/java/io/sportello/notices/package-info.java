/**
 * Tells people what can't wait while no page is open: on the devices that they chose, without anybody's data.
 *
 * <p>Process: {@code processes/notices/send-notice.bpmn}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"subjects", "accounts", "navigation", "workflow", "secrets"})
package io.sportello.notices;
