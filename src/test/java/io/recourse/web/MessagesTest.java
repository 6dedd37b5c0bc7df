package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final String CHINESE = "_zh_CN.properties";

    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguages() throws IOException {
        return bundles()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.getFileName().toString(),
                        () -> assertThat(keys(inChinese(bundle))).isEqualTo(keys(bundle))));
    }

    @Test
    void noTextIsInTwoBundles() throws IOException {
        var seen = new HashSet<String>();
        var twice = bundles().flatMap(bundle -> keys(bundle).stream()).filter(key -> !seen.add(key));

        assertThat(twice).isEmpty();
    }

    @Test
    void allBundlesAreReadAsOneSourceInUtf8() throws IOException {
        var source = new MessagesConfiguration().messageSource();
        for (var bundle : bundles().toList()) {
            for (var key : keys(bundle)) {
                assertThat(source.getMessage(key, null, Locale.SIMPLIFIED_CHINESE))
                        .isEqualTo(read(inChinese(bundle)).getProperty(key));
            }
        }
    }

    /** Where nothing is filled in, a doubled apostrophe is shown as two. */
    @Test
    void noApostropheIsDoubledWhereNothingIsFilledIn() throws IOException {
        for (var bundle : bundles().toList()) {
            for (var file : List.of(bundle, inChinese(bundle))) {
                assertThat(read(file))
                        .allSatisfy((key, text) -> assertThat((String) text)
                                .as("%s in %s", key, file)
                                .satisfiesAnyOf(
                                        one -> assertThat(one).doesNotContain("''"),
                                        one -> assertThat(one).containsPattern("\\{\\d")));
            }
        }
    }

    @Test
    void aReaderOfAThirdLanguageGetsEnglishWhateverTheMachineSpeaks() throws IOException {
        var bundle = bundles().findFirst().orElseThrow();
        var key = keys(bundle).iterator().next();
        var machines = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(new MessagesConfiguration().messageSource().getMessage(key, null, Locale.GERMAN))
                    .isEqualTo(read(bundle).getProperty(key));
        } finally {
            Locale.setDefault(machines);
        }
    }

    private static Stream<Path> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(file -> !file.toString().endsWith(CHINESE)).sorted().toList().stream();
        }
    }

    private static Path inChinese(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", CHINESE));
    }

    private static Set<String> keys(Path bundle) {
        return read(bundle).stringPropertyNames();
    }

    /** A key that stands twice is an error: the first of its texts would never be read. */
    private static final class OneTextAKey extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient Path bundle;

        OneTextAKey(Path bundle) {
            this.bundle = bundle;
        }

        @Override
        public synchronized Object put(Object key, Object text) {
            assertThat(containsKey(key))
                    .as("%s stands twice in %s", key, bundle)
                    .isFalse();
            return super.put(key, text);
        }
    }

    private static Properties read(Path bundle) {
        var properties = new OneTextAKey(bundle);
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
