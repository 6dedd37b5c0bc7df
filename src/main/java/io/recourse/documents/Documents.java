package io.recourse.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.pdf.PageImages;
import io.recourse.documents.pdf.PageTexts;
import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.template.CurrentTemplates;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.TemplateSource;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases: drafted, read, listed; none is ever changed or overwritten. */
@Component
public class Documents {

    private static final int PAGE_CACHE_BYTES = 32 << 20;
    private static final int TEXT_CACHE_CHARACTERS = 4 << 20;

    private final CurrentTemplates templates;
    private final Typesetting typesetting;
    private final ContentStore content;
    private final DocumentTable table;
    private final Readings readings;
    private final Clock clock;
    private final Cache<Page, byte[]> pages = Caffeine.newBuilder()
            .maximumWeight(PAGE_CACHE_BYTES)
            .weigher((Page page, byte[] png) -> png.length)
            .build();
    private final Cache<String, String> texts = Caffeine.newBuilder()
            .maximumWeight(TEXT_CACHE_CHARACTERS)
            .weigher((String sha256, String text) -> text.length())
            .build();

    private record Page(String sha256, int number) {}

    Documents(
            CurrentTemplates templates,
            Typesetting typesetting,
            ContentStore content,
            DocumentTable table,
            Readings readings,
            Clock clock) {
        this.templates = templates;
        this.typesetting = typesetting;
        this.content = content;
        this.table = table;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Prints a record on its template and keeps the PDF.
     *
     * @param record a record with a {@link PrintedOn}
     * @throws InvalidFields naming each field with a character that no font has
     */
    @Transactional
    public Document draft(CaseNo caseNo, Printable record, Actor actor) {
        return store(caseNo, record, null, actor);
    }

    /**
     * Drafts the next version of a document, for the same case and on the same template; the old one stays readable.
     *
     * @throws Refused with code {@code document.superseded} when there is a next version already
     */
    @Transactional
    public Document redraft(DocumentId previous, Printable record, Actor actor) {
        Document old = get(previous);
        if (!old.template().equals(TemplateId.of(record.getClass()))) {
            throw new IllegalArgumentException(old.template() + " is not superseded by " + record.getClass());
        }
        return store(old.caseNo(), record, previous, actor);
    }

    private Document store(CaseNo caseNo, Printable record, DocumentId supersedes, Actor actor) {
        TemplateSource source = templates.current(TemplateId.of(record.getClass()));
        Map<String, Object> tree = PrintTree.of((Record) record);
        Rendered rendered = typesetting.setNew(source, tree);
        Document document = new Document(
                DocumentId.random(),
                caseNo,
                source.id(),
                source.version(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                content.put(rendered.pdf()),
                rendered.pages(),
                null,
                supersedes,
                null);
        table.keep(source);
        table.insert(document, tree);
        return document;
    }

    /**
     * Prints a record that belongs to no case, and keeps nothing of it.
     *
     * @throws InvalidFields naming each field with a character that no font has
     */
    public byte[] print(Printable record) {
        return typesetting
                .set(templates.current(TemplateId.of(record.getClass())), PrintTree.of((Record) record))
                .pdf();
    }

    public Optional<Document> find(DocumentId id) {
        return table.find(id);
    }

    /** @throws Refused with code {@code document.unknown} */
    public Document get(DocumentId id) {
        return find(id).orElseThrow(() -> new Refused("document.unknown"));
    }

    /** All documents of a case, superseded ones too, oldest first. */
    public List<Document> list(CaseNo caseNo) {
        return table.of(caseNo);
    }

    /**
     * The PDF. Who read it is recorded.
     *
     * @throws Refused with code {@code document.unknown}
     */
    @Transactional
    public byte[] content(DocumentId id, Actor reader) {
        Document document = get(id);
        recordAccess(id, reader, "PDF");
        return content.get(document.sha256());
    }

    /**
     * What the pages say, for a check by machine; nobody reads it, and nothing is recorded.
     *
     * @throws Refused with code {@code document.unknown}
     */
    public String text(DocumentId id) {
        return texts.get(get(id).sha256(), sha256 -> PageTexts.of(content.get(sha256)));
    }

    /**
     * One page as a PNG, for task lists that cannot show a PDF. Who read it is recorded.
     *
     * @param number from 1
     * @throws Refused with code {@code document.unknown} or {@code document.page.unknown}
     */
    @Transactional
    public byte[] page(DocumentId id, int number, Actor reader) {
        Document document = get(id);
        if (number < 1 || number > document.pages()) {
            throw new Refused("document.page.unknown", number, document.pages());
        }
        recordAccess(id, reader, "PAGE " + number);
        return pages.get(
                new Page(document.sha256(), number), page -> PageImages.png(content.get(page.sha256()), number));
    }

    /** Who read a document, latest first, as many as asked for. */
    public List<Reading> readings(DocumentId id, int limit) {
        return readings.of(id, limit);
    }

    /**
     * Renders a document again from its record and template as they were. The result has the hash of the stored bytes,
     * of a signed document that of the approved ones.
     */
    public byte[] reproduce(DocumentId id) {
        Document document = get(id);
        TemplateSource source = table.source(document.template(), document.templateVersion());
        return typesetting.set(source, table.input(id)).pdf();
    }

    /** What its template and record say, a line a paragraph as no page breaks it; empty where there is none of that id. For rules. */
    @Transactional(readOnly = true)
    public String wording(DocumentId id) {
        return find(id).map(document -> typesetting.text(
                        table.source(document.template(), document.templateVersion()), table.input(id)))
                .orElse("");
    }

    private void recordAccess(DocumentId id, Actor reader, String what) {
        readings.record(id, clock.instant(), reader, what);
    }
}
