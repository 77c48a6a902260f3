/** The processes of the rules: how a change gets into force, and how a table is replayed. */
package io.sportello.policies.process;
