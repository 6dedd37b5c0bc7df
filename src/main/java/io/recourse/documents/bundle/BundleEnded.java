package io.recourse.documents.bundle;

/** A bundle was bound or could not be; told in the transaction that records it. */
public record BundleEnded(Bundle bundle) {}
