package io.recourse.documents;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The keys of the PKCS#12 file that the configuration names. */
@Component
@ConditionalOnProperty("recourse.documents.signing.key-file")
class ConfiguredKeys implements SigningKeys {

    private final SigningKeys keys;

    ConfiguredKeys(
            @Value("${recourse.documents.signing.key-file}") Path file,
            @Value("${recourse.documents.signing.password:}") String password,
            @Value("${recourse.documents.signing.default-alias:#{null}}") String defaultAlias) {
        keys = KeyFile.read(file, password.toCharArray(), defaultAlias);
    }

    @Override
    public SigningKey of(String signatory) {
        return keys.of(signatory);
    }
}
