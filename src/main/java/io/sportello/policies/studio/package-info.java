/** How officers change a table: drafts, what speaks against them, the review by a second person, and the evidence. */
package io.sportello.policies.studio;
