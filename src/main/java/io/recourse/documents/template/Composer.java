package io.recourse.documents.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import io.recourse.documents.WorkLimit;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Fills a template with a record: the result is XHTML that is known to be harmless, ready to be typeset. */
@Component
public class Composer {

    /** Preprocessing would read data as an expression, {@code [(} prints without escaping, the others are not needed. */
    private static final List<String> FORBIDDEN = List.of("__", "[(", "<?", "<![", "<!DOCTYPE", "<!ENTITY");

    private static final int LONGEST_FILE = 300_000;
    private static final Duration LONGEST_WORK = Duration.ofSeconds(5);

    private final Cache<TemplateSource, TemplateEngine> engines =
            Caffeine.newBuilder().maximumSize(100).build();
    private final DocumentBuilderFactory parsers = parsers();

    /**
     * @param tree what {@link PrintTree} made of the record
     * @throws Refused with a code {@code document.template-…} that says what the template may not do
     */
    public Document compose(TemplateSource source, Map<String, Object> tree) {
        Context context = new Context();
        context.setVariables(tree);
        WorkLimit limit = new WorkLimit(LONGEST_WORK);
        context.setVariable(FieldExpressions.Budget.VARIABLE, new FieldExpressions.Budget(limit));
        BoundedWriter text = new BoundedWriter(limit);
        try {
            TemplateEngine engine = engines.get(source, Composer::engine);
            engine.process(source.id().value(), context, text);
        } catch (TemplateEngineException e) {
            throw refusal(source.id(), e);
        } catch (StackOverflowError e) {
            throw new Refused("document.template-too-long");
        }
        Document xhtml = parse(source.id(), text.toString());
        XhtmlCheck.check(source.id(), xhtml);
        return xhtml;
    }

    private static TemplateEngine engine(TemplateSource source) {
        source.files().forEach(Composer::requireHarmless);
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new TemplateDialect());
        engine.setTemplateResolver(new SourceResolver(source));
        engine.setMessageResolver(new NoMessages());
        engine.setLinkBuilders(Set.of());
        return engine;
    }

    static void requireHarmless(String path, String text) {
        if (text.length() > LONGEST_FILE) {
            throw new Refused("document.template-too-long");
        }
        FORBIDDEN.stream().filter(text::contains).findFirst().ifPresent(mark -> {
            throw new Refused("document.template-forbidden", path, mark);
        });
    }

    private static Refused refusal(TemplateId id, TemplateEngineException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Refused)) {
            cause = cause.getCause();
        }
        return cause instanceof Refused refused
                ? refused
                : new Refused("document.template-broken", id.value(), String.valueOf(cause.getMessage()));
    }

    private Document parse(TemplateId id, String text) {
        try {
            return parser().parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new Refused("document.template-broken", id.value(), e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized DocumentBuilder parser() {
        try {
            DocumentBuilder parser = parsers.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory parsers() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // All of it is visited at once, and more than once.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
