/** The processes of the rules: how a change gets into force. */
package io.sportello.policies.process;
