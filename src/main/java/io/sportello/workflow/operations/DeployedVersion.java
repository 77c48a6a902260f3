package io.sportello.workflow.operations;

/**
 * A deployed version of a process.
 *
 * @param definition the engine's id
 * @param version its number
 * @param running how many processes run in it
 * @param failed how many of their jobs have failed for good
 */
record DeployedVersion(String definition, int version, int running, int failed) {}
