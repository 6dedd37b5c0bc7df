package io.recourse.contact.mail;

import io.recourse.contact.NotSent;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads from a failure what the server said: a refusal of its own means not sent, silence means nobody knows. */
final class SmtpAnswer {

    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final int CLOSING = 421;
    private static final int FIRST_PASSING = 400;
    private static final int FIRST_LASTING = 500;
    private static final int LAST = 599;

    private SmtpAnswer() {}

    /** What is to be thrown: {@link NotSent} where the server refused, anything else where it may have taken the mail. */
    static RuntimeException judge(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                return ofAddress(address.getReturnCode(), String.valueOf(address.getMessage()));
            }
            if (e instanceof SMTPSenderFailedException sender) {
                return NotSent.providerDown("the server refuses our sender: SMTP " + sender.getReturnCode());
            }
            if (e instanceof SMTPSendFailedException send && isAnswer(send.getReturnCode())) {
                return ofMail(send);
            }
        }
        return new IllegalStateException("the server did not answer", failure);
    }

    /** Whether an address failed because it does not exist: by its enhanced code (RFC 3463), else by the plain one. */
    private static NotSent ofAddress(int code, String said) {
        String detail = "SMTP " + code + " for the address";
        if (code < FIRST_LASTING) {
            return isAnswer(code) ? NotSent.later(detail) : NotSent.refused(detail);
        }
        Matcher enhanced = ENHANCED.matcher(said);
        boolean unknown =
                enhanced.find() ? isAddressStatus(enhanced.group(2)) : code == 550 || code == 551 || code == 553;
        return unknown ? NotSent.nobodyThere(detail) : NotSent.refused(detail);
    }

    static boolean isAddressStatus(String subject) {
        return subject.equals("1");
    }

    private static RuntimeException ofMail(SMTPSendFailedException failure) {
        int code = failure.getReturnCode();
        String command = String.valueOf(failure.getCommand());
        String detail = "SMTP " + code;
        if (code == CLOSING || command.startsWith("MAIL")) {
            return NotSent.providerDown(detail);
        }
        return code < FIRST_LASTING ? NotSent.later(detail) : NotSent.refused(detail);
    }

    private static boolean isAnswer(int code) {
        return code >= FIRST_PASSING && code <= LAST;
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
