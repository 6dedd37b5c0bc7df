package io.recourse.engine.deployment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models come from.
 *
 * @param folder the folder with processes/ and forms/; without a processes/ in it the packaged models are used
 * @param watch whether a change in the folder is deployed at once
 */
@ConfigurationProperties("recourse.models")
record ModelSettings(
        @DefaultValue(".") String folder,
        @DefaultValue("true") boolean watch) {}
