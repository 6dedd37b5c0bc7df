package io.recourse.engine;

/** Processes, forms and decision tables were deployed in a new version. */
public record ModelsDeployed() {}
