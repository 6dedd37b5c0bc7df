package io.recourse.documents.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one part is bound of, as it is handed to {@link Bind} in a file: titles are no matter for a command line.
 *
 * @param identity the PDF's, which follows from what is bound
 */
record BindingOrder(Path front, Path target, long identity, List<Slice> slices) {

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(front.toString(), target.toString(), String.valueOf(identity)));
        for (Slice slice : slices) {
            lines.add(String.join(
                    "\t",
                    String.valueOf(slice.no()),
                    slice.file().toString(),
                    String.valueOf(slice.from()),
                    String.valueOf(slice.to()),
                    String.valueOf(slice.page()),
                    String.valueOf(slice.total()),
                    slice.title().replaceAll("\\p{Cntrl}", " ")));
        }
        Files.write(file, lines);
    }

    static BindingOrder read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new BindingOrder(
                Path.of(lines.get(0)),
                Path.of(lines.get(1)),
                Long.parseLong(lines.get(2)),
                lines.stream().skip(3).map(BindingOrder::slice).toList());
    }

    private static Slice slice(String line) {
        String[] parts = line.split("\t", 7);
        return new Slice(
                Integer.parseInt(parts[0]),
                parts[6],
                Path.of(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
    }
}
