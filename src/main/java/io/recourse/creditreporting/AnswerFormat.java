package io.recourse.creditreporting;

import io.recourse.common.FileError;
import java.util.ArrayList;
import java.util.List;

/**
 * How a bureau answers a file record by record: the counterpart of {@link BureauFormat}, and the seam for the official
 * one. A format is a Spring bean; the first that recognizes a file reads it.
 */
interface AnswerFormat {

    /** Whether a file looks like one of this format. */
    boolean fits(byte[] content);

    /** Reads a file row by row; a bad row is told and the others are read. */
    Rows read(byte[] content);

    /** What a file says, and what is wrong with it. */
    record Rows(List<BureauAnswer> answers, List<FileError> errors) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** Takes a row as it stands in the file, or tells what is wrong with it. */
        void add(long line, String no, String accountNo, String result, String code, String reason) {
            Integer number = no.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(no) : null;
            BureauAnswer.Result answer = switch (result) {
                case "ACCEPTED" -> BureauAnswer.Result.ACCEPTED;
                case "REJECTED" -> BureauAnswer.Result.REJECTED;
                default -> null;
            };
            if (number == null) {
                errors.add(FileError.of(line, "record_no", no, "batch.answer.record-no"));
            } else if (answer == null) {
                errors.add(FileError.of(line, "result", result, "batch.answer.result"));
            } else if (answer == BureauAnswer.Result.REJECTED && code.isEmpty()) {
                errors.add(FileError.of(line, "code", code, "batch.answer.code"));
            } else {
                boolean rejected = answer == BureauAnswer.Result.REJECTED;
                answers.add(new BureauAnswer(
                        line, number, accountNo, answer, rejected ? code : null, reason.isEmpty() ? null : reason));
            }
        }

        Rows refused(String code, Object... arguments) {
            errors.add(FileError.of(null, null, null, code, arguments));
            return this;
        }
    }
}
