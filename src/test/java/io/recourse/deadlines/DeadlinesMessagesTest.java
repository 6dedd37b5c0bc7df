package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesMessagesTest {

    private static final Properties ENGLISH = load("deadlines.properties");
    private static final Properties CHINESE = load("deadlines_zh_CN.properties");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(places(CHINESE.getProperty(key))).as(key).isEqualTo(places(ENGLISH.getProperty(key)));
            assertThat(ENGLISH.getProperty(key))
                    .as("a quote in %s is lost", key)
                    .doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(LimitationRule.class)
    void explainsEachRuleWithItsArticle(LimitationRule rule) {
        assertThat(ENGLISH).containsKeys(rule.sentenceKey(), rule.articleKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limitation.status.LIVE", "limitation.status.EXPIRING", "limitation.status.BARRED"})
    void namesEachStatus(String key) {
        assertThat(ENGLISH).containsKey(key);
    }

    @ParameterizedTest
    @EnumSource(LimitationEvent.Kind.class)
    void namesEachKindOfEvent(LimitationEvent.Kind kind) {
        assertThat(ENGLISH).containsKey("limitation.kind." + kind);
    }

    @Test
    void readsNaturally() {
        Object[] arguments = {LocalDate.of(2025, 3, 1), LocalDate.of(2022, 3, 1), 3};

        assertThat(MessageFormat.format(CHINESE.getProperty("limitation.rule.period"), arguments))
                .isEqualTo("自2022-03-01起3年，于2025-03-01届满。");
        assertThat(MessageFormat.format(ENGLISH.getProperty("limitation.rule.period"), arguments))
                .isEqualTo("3 years from 2022-03-01: expires on 2025-03-01.");
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String bundle) {
        Properties properties = new Properties();
        try (var in = DeadlinesMessagesTest.class.getResourceAsStream("/messages/" + bundle)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
