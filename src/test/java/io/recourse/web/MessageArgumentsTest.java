package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The arguments that the texts of all modules print. */
class MessageArgumentsTest {

    private static final String CHINESE = "_zh_CN.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private final List<Resource> bundles;

    MessageArgumentsTest() throws IOException {
        bundles = Arrays.asList(
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"));
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        for (Resource bundle : bundles) {
            if (!bundle.getFilename().endsWith(CHINESE)) {
                Properties english = read(bundle);
                Properties chinese =
                        read(bundle.createRelative(bundle.getFilename().replace(".properties", CHINESE)));
                for (String key : english.stringPropertyNames()) {
                    assertThat(places(chinese.getProperty(key, "")))
                            .as(key)
                            .isEqualTo(places(english.getProperty(key)));
                }
            }
        }
    }

    /** MessageFormat takes ' as a quote: {@code can't open {0}} would print {0}. */
    @Test
    void everyTextWithArgumentsPrintsThem() throws IOException {
        for (Resource bundle : bundles) {
            Properties texts = read(bundle);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                if (PLACE.matcher(text).find()) {
                    assertThat(new MessageFormat(text).format(new Object[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}))
                            .as("%s in %s", key, bundle.getFilename())
                            .doesNotContainPattern(PLACE);
                }
            }
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
