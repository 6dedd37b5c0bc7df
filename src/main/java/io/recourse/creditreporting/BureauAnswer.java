package io.recourse.creditreporting;

/**
 * What a bureau answers to one record of a file.
 *
 * @param line where its row begins in the file
 * @param no the record's number in the file that is answered
 * @param code why it was rejected, in the bureau's code; null when it was accepted
 * @param reason the same in words; may be null
 */
record BureauAnswer(long line, int no, String accountNo, Result result, String code, String reason) {

    /** What became of a record at the bureau. */
    enum Result {
        ACCEPTED,
        REJECTED
    }
}
