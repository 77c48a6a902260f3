/** The processes of the rules: how a change gets into force, how a table is replayed, and who mends one below its floor. */
package io.sportello.policies.process;
