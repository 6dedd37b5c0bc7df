package io.recourse.artefacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that designers write. */
final class Artefacts {

    private Artefacts() {}

    /** All files below a folder with an ending, from the project's top, with slashes. */
    static List<String> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static ProcessFile process(String file) {
        return ProcessFile.of(file, text(file));
    }

    static List<ProcessFile> processes() {
        return files(Path.of("processes"), ".bpmn").stream()
                .map(Artefacts::process)
                .toList();
    }

    /** The Java package, below {@code io.recourse}, whose steps do a process. */
    static String module(String process) {
        return switch (process) {
            case "legal-escalation", "hold", "refund", "settlement" -> "escalation";
            case "credit-correction", "credit-dispute", "rejected-record" -> "creditreporting";
            case "agency-data-deletion" -> "agencyplacement";
            case "preservation-order", "preservation-lifting" -> "courtfiling";
            case "court-fee-refund", "suit-withdrawal", "hearing" -> "courtproceedings";
            case "stuck-message", "reply" -> "correspondence";
            default -> process.replace("-", "");
        };
    }

    static Forms forms() {
        return new Forms(files(Path.of("forms"), ".form").stream()
                .map(file -> FormFile.of(file, text(file)))
                .toList());
    }
}
