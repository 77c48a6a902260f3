/** Entities of tests; outside the application's package, so that its entity scanning does not find them. */
package sportello.scope;
