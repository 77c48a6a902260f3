/** The page of the evidence about a subject, its archive, and the export of event logs. */
package io.sportello.evidence.web;
