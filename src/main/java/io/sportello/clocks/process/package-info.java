/** The delegates of the processes {@code watch-clocks} and {@code retry-rung}. */
package io.sportello.clocks.process;
