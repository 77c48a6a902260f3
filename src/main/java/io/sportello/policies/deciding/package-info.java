/** Decisions: asked, guarded by the floor, stored, and put into words. */
package io.sportello.policies.deciding;
