package io.recourse.documents.upload;

import io.recourse.common.Refused;
import io.recourse.documents.sandbox.Sandbox;
import io.recourse.documents.sandbox.Sandbox.Ending;
import io.recourse.documents.upload.clean.Clean;
import io.recourse.documents.upload.clean.Stripped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has a file examined and cleaned in a process of its own. Whatever is in it, the worst that happens is a refusal. */
@Component
class Examination {

    private final UploadSettings settings;
    private final Sandbox sandbox;

    Examination(UploadSettings settings) {
        this.settings = settings;
        this.sandbox = new Sandbox(settings.heapMegabytes(), settings.deadline());
    }

    /** What a file shows, as a PDF, and what of it was left out. */
    record Examined(int pages, Set<Stripped> stripped) {}

    /**
     * Tells what a file is by its first bytes.
     *
     * @throws Refused with code {@code evidence.empty} or {@code evidence.type}
     */
    static FileType recognise(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(FileType.HEAD);
            if (head.length == 0) {
                throw new Refused("evidence.empty");
            }
            return FileType.of(head).orElseThrow(() -> new Refused("evidence.type"));
        }
    }

    /**
     * @param folder where the examination may write; the caller's to remove
     * @param target the PDF to write, in that folder
     * @throws Refused with a code {@code evidence.…}
     */
    Examined examine(Path file, Path folder, Path target) throws IOException {
        FileType type = recognise(file);
        List<String> arguments = new ArrayList<>(List.of(type.name(), file.toString(), target.toString()));
        arguments.addAll(settings.limits().arguments());
        List<String> said = new ArrayList<>();
        Ending ending = sandbox.run(Clean.class, folder, arguments, said::add);
        if (ending == Ending.OVERDUE) {
            throw new Refused("evidence.too-long", settings.deadline().toSeconds());
        }
        if (ending == Ending.FAILED) {
            throw new Refused("evidence.too-complex");
        }
        return read(said);
    }

    private static Examined read(List<String> said) {
        Set<Stripped> stripped = EnumSet.noneOf(Stripped.class);
        int pages = 0;
        for (String line : said) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "refused" -> throw new Refused(words[1], (Object[]) Arrays.copyOfRange(words, 2, words.length));
                case "stripped" -> stripped.add(Stripped.valueOf(words[1]));
                case "pages" -> pages = Integer.parseInt(words[1]);
                default -> throw new IllegalStateException("an examination said " + words[0]);
            }
        }
        return new Examined(pages, stripped);
    }
}
