/** What an officer is told of a table: what changed since another version, what is wrong with it, and its tests. */
package io.sportello.policies.analysis;
