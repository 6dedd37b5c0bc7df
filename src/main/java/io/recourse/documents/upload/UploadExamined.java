package io.recourse.documents.upload;

/** An upload was accepted or refused; told in the transaction that records it. */
public record UploadExamined(Upload upload) {}
