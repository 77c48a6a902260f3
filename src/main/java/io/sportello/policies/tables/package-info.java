/** One decision table: read from DMN that nobody trusts yet, checked, compiled and asked. */
package io.sportello.policies.tables;
