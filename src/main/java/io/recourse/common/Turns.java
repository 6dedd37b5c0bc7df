package io.recourse.common;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off a queue turn by turn, each in a transaction of its own, so that one that cannot be done stops no other. */
@Component
public class Turns {

    /** A lost connection, a deadlock or a colleague's change is no reason to leave a turn out. */
    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;

    Turns(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Does the next turn; again when it failed without a reason that stays, and leaves it out when it fails still.
     *
     * @param work takes the turn, names it as soon as it has it, and does it; false when none waits
     * @param leaveOut records in a transaction of its own why the turn was not done
     * @return false when none waited
     */
    public <T> boolean next(Predicate<Consumer<T>> work, BiConsumer<T, RuntimeException> leaveOut) {
        AtomicReference<T> turn = new AtomicReference<>();
        RuntimeException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> work.test(turn::set)));
            } catch (Refused | InvalidFields reason) {
                failure = reason;
                break;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (turn.get() == null) {
            throw failure;
        }
        RuntimeException reason = failure;
        transaction.executeWithoutResult(status -> leaveOut.accept(turn.get(), reason));
        return true;
    }
}
