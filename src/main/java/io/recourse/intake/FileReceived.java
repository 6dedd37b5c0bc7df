package io.recourse.intake;

import java.util.UUID;

/** A file is stored and waits for its turn. */
record FileReceived(UUID id) {}
