/** What administrators see of the engine and mend in it: failed jobs, processes and their versions. */
package io.sportello.workflow.operations;
