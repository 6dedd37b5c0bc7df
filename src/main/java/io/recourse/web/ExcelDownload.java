package io.recourse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An Excel file whose numbers are numbers; what is text is never calculated. */
public final class ExcelDownload implements Closeable {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    private ExcelDownload(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @param name without {@code .xlsx} */
    public static ExcelDownload to(HttpServletResponse response, String name) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return new ExcelDownload(new Workbook(response.getOutputStream(), "Recourse", "1.0"));
    }

    /** Into a file in memory, which must stay open until this is closed. */
    public static ExcelDownload into(ByteArrayOutputStream file) {
        return new ExcelDownload(new Workbook(file, "Recourse", "1.0"));
    }

    /** How wide the columns of the sheet that was begun are, in characters. */
    public void widths(List<Integer> characters) {
        for (int column = 0; column < characters.size(); column++) {
            sheet.width(column, characters.get(column));
        }
    }

    /** Begins a sheet with its heads. */
    public void sheet(String name, List<String> heads) {
        sheet = workbook.newWorksheet(name);
        row = 0;
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(1, 1);
        row = 1;
    }

    /** A row of texts, and of amounts of money where they are numbers. */
    public void row(List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof BigDecimal amount) {
                sheet.value(row, column, amount);
                sheet.style(row, column).format("#,##0.00").set();
            } else {
                sheet.value(row, column, values.get(column).toString());
            }
        }
        row++;
    }

    /** A row that a text begins; a number that is null leaves its cell empty. */
    public void row(String name, List<Cell> cells) {
        sheet.value(row, 0, name);
        for (int column = 1; column <= cells.size(); column++) {
            Cell cell = cells.get(column - 1);
            if (cell.number() != null) {
                sheet.value(row, column, cell.number());
                sheet.style(row, column).format(cell.format()).set();
            }
        }
        row++;
    }

    /**
     * A number.
     *
     * @param number null for an empty cell
     * @param format as Excel names it, as {@code #,##0.00}
     */
    public record Cell(BigDecimal number, String format) {}

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
