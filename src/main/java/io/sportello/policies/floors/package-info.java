/** What is held against a floor, what breaks when it changes, and who mends it. */
package io.sportello.policies.floors;
