package io.recourse.documents.bundle;

import io.recourse.common.Refused;
import io.recourse.documents.ContentStore;
import io.recourse.documents.Sha256;
import io.recourse.documents.pdf.Fonts;
import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.sandbox.Sandbox;
import io.recourse.documents.sandbox.Sandbox.Ending;
import io.recourse.documents.sandbox.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.io.IOUtils;
import org.springframework.stereotype.Component;

/**
 * Binds the parts of a bundle; a part that came out too large is planned anew, smaller. What strangers sent is bound in a
 * process of its own, which would take a second of the processor for the few pages of a bundle that the product printed.
 */
@Component
class Binding {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration DEADLINE = Duration.ofMinutes(15);
    private static final int ATTEMPTS = 4;

    private final ContentStore content;
    private final Fronts fronts;
    private final Fonts fonts;
    private final Sandbox sandbox = new Sandbox(HEAP_MEGABYTES, DEADLINE);

    Binding(ContentStore content, Fronts fronts, Fonts fonts) {
        this.content = content;
        this.fronts = fronts;
        this.fonts = fonts;
    }

    /**
     * @param bound takes how many pages are bound, now and then
     * @throws Refused with code {@code evidence.bundle.failed} or {@code evidence.bundle.too-large}
     */
    List<Bundle.Part> bind(BundleContents contents, IntConsumer bound) throws IOException {
        try (WorkFolder folder = WorkFolder.create()) {
            List<Slice> files = fetch(contents, folder.path());
            long most = (long) contents.mostMegabytes() << 20;
            long planned = most;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                List<List<Slice>> plan = BundlePlan.of(files, planned);
                List<Rendered> printed = fronts.print(contents, plan);
                List<Path> parts = bind(contents, plan, printed, folder.path(), bound);
                if (isWithin(parts, most)) {
                    return keep(parts, plan, printed);
                }
                planned = planned * 3 / 4;
            }
            throw new Refused("evidence.bundle.too-large", contents.mostMegabytes());
        }
    }

    private List<Slice> fetch(BundleContents contents, Path folder) throws IOException {
        List<Slice> files = new ArrayList<>();
        int total = 1;
        for (BundleContents.Piece piece : contents.pieces()) {
            int page = 1;
            for (BundleContents.Source source : piece.sources()) {
                Path file = folder.resolve(source.pdfSha256());
                Files.write(file, content.get(source.pdfSha256()));
                files.add(new Slice(piece.no(), piece.title(), file, 0, source.pages(), page, total));
                page += source.pages();
                total += source.pages();
            }
        }
        return files;
    }

    private List<Path> bind(
            BundleContents contents, List<List<Slice>> plan, List<Rendered> printed, Path folder, IntConsumer bound)
            throws IOException {
        List<Path> parts = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            Path front =
                    Files.write(folder.resolve("front-" + i), printed.get(i).pdf());
            Path part = folder.resolve("part-" + i);
            long identity = Long.parseUnsignedLong(Sha256.of(contents + " " + i).substring(0, 16), 16);
            BindingOrder order = new BindingOrder(front, part, identity, plan.get(i));
            if (contents.isPrinted()) {
                Bind.bind(order, fonts, IOUtils.createMemoryOnlyStreamCache(), bound);
            } else {
                bindApart(order, folder.resolve("order-" + i), bound);
            }
            parts.add(part);
        }
        return parts;
    }

    private void bindApart(BindingOrder order, Path file, IntConsumer bound) throws IOException {
        order.write(file);
        Ending ending = sandbox.run(Bind.class, file.getParent(), List.of(file.toString()), line -> tell(line, bound));
        if (ending != Ending.DONE) {
            throw new Refused("evidence.bundle.failed");
        }
    }

    private static void tell(String line, IntConsumer bound) {
        if (line.startsWith("page ")) {
            bound.accept(Integer.parseInt(line.substring(5)));
        }
    }

    private static boolean isWithin(List<Path> parts, long most) throws IOException {
        for (Path part : parts) {
            if (Files.size(part) > most) {
                return false;
            }
        }
        return true;
    }

    private List<Bundle.Part> keep(List<Path> parts, List<List<Slice>> plan, List<Rendered> printed)
            throws IOException {
        List<Bundle.Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            byte[] pdf = Files.readAllBytes(parts.get(i));
            int pages = plan.get(i).stream().mapToInt(Slice::pages).sum();
            kept.add(new Bundle.Part(i + 1, content.put(pdf), printed.get(i).pages() + pages, pdf.length));
        }
        return kept;
    }
}
