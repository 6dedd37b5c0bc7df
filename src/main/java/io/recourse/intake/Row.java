package io.recourse.intake;

import java.util.Map;

/**
 * A row whose values are known by their columns.
 *
 * @param line physical line on which it begins
 * @param values by column; empty when it is malformed
 * @param malformed why its values could not be told apart; null when they could
 */
record Row(int line, Map<String, String> values, RowError malformed) {}
