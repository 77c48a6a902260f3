package io.sportello.returns;

import io.sportello.subjects.Subject;

/** Every refund row of a return's last attempt is confirmed by the marketplace. */
public record RefundSettled(Subject subject) {}
