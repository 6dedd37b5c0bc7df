package io.recourse.creditreporting;

import io.recourse.common.Money;
import java.time.YearMonth;

/** What a bureau was told of a month: what was overdue at its end, and for how many days. */
public record ToldMonth(YearMonth month, Money amount, int daysPastDue) {}
