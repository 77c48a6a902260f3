package io.sportello.evidence;

/** How much an item of evidence is needed, as the checklist says. */
public enum Need {
    /** Without it the bundle is not complete. */
    REQUIRED,
    /** It makes the case stronger. */
    HELPFUL,
    /** It does not matter here. */
    NONE
}
