package io.recourse.documents.template;

import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Finds a template's text among the files of its version, by exact name; there is no path that leads elsewhere. */
final class SourceResolver extends AbstractTemplateResolver {

    private final TemplateSource source;

    SourceResolver(TemplateSource source) {
        this.source = source;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
        String text = source.files().get(template);
        return text == null ? null : new StringTemplateResource(text);
    }

    @Override
    protected TemplateMode computeTemplateMode(
            IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
        return TemplateMode.XML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
        return AlwaysValidCacheEntryValidity.INSTANCE;
    }
}
