package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.documents.upload.Upload;
import java.time.Instant;
import java.util.List;

/**
 * What a colleague wrote about a case.
 *
 * @param author his id
 */
record Note(long id, CaseNo caseNo, String text, String author, Instant writtenAt, List<File> files) {

    /** A file that came with it. */
    record File(Upload upload, String name) {}
}
