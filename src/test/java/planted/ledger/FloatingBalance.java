package planted.ledger;

/** Breaks the rule that amounts are decimal, so that the rule is seen to fail. */
class FloatingBalance {

    double amount() {
        return 0.1 + 0.2;
    }
}
