package io.recourse.web;

import jakarta.servlet.http.HttpServletResponse;
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

    /** A row of texts. */
    public void row(List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
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
