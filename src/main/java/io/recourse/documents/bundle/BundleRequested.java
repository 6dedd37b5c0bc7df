package io.recourse.documents.bundle;

import java.util.UUID;

/** A bundle is to be bound; told in the transaction that asks for it. */
record BundleRequested(UUID id) {}
