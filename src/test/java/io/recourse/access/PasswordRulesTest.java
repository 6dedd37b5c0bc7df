package io.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.FieldError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "short pw 11, password.too-short",
        "my mueller word, password.contains-id",
        "My MUELLER word, password.contains-id",
        "ababababababab, password.too-simple",
        "一二三四五六七八九十百千万亿兆京垓秭穰沟涧正载极恒, password.too-long",
    })
    void refuses(String password, String code) {
        assertThat(PasswordRules.fault("password", "mueller", password).map(FieldError::code))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "一句很长的中文密码不难记住", "aaaaaaaabcde"})
    void accepts(String password) {
        assertThat(PasswordRules.fault("password", "mueller", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a plain limerick"})
    void lettersOfShortIdMayOccurByChance(String password) {
        assertThat(PasswordRules.fault("password", "li", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {""})
    void nothingIsTooShort(String password) {
        assertThat(PasswordRules.fault("password", "li", password)).isPresent();
        assertThat(PasswordRules.fault("password", "li", null)).isPresent();
    }
}
