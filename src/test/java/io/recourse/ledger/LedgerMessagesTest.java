package io.recourse.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerMessagesTest {

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("ledger_zh_CN").keySet()).isEqualTo(texts("ledger").keySet());
    }

    @Test
    void everyRepaymentMethodAndPartHasAName() throws IOException {
        List<String> keys = Stream.concat(
                        Stream.of(Repayment.values()).map(method -> "repayment." + method),
                        Stream.of(Statement.Part.values()).map(part -> "instalment-part." + part))
                .toList();

        assertThat(texts("ledger").stringPropertyNames()).containsAll(keys);
    }

    private static Properties texts(String bundle) throws IOException {
        try (Reader reader = new InputStreamReader(
                LedgerMessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties"), UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
