/**
 * How long a test lets the app wait for the stand-in. Only what never answers takes so long; what does must not be
 * given up on a busy machine.
 */
export const LONGEST_REQUEST_MS = 1_500;

/** For what is under way at the end: two requests in a row may never be answered. */
export const LONGEST_DRAIN_MS = 3 * LONGEST_REQUEST_MS;
