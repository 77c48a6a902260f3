package io.sportello.workflow;

/**
 * A bean whose public methods a process's expressions may call, to read due dates and conditions from the feature's own
 * data instead of process variables. Beans of this type and delegates are the only ones a process can name.
 */
public interface ProcessFacts {}
