/** Measures what a return costs on a real database; run by hand, never by the build. */
package io.sportello.bench;
