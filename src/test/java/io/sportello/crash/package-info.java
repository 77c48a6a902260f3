/** The process killed in the middle of its work and started again, as a real second JVM. */
package io.sportello.crash;
