package io.recourse.documents.upload;

/** A file was stored; told in the transaction that stores it. */
public record UploadReceived(Upload upload) {}
