package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A batch of few filings and one of many, in turns, through the pages of two people and by the whole product in a heap of
 * 512 MB: drafted alike, printed, sampled, approved, signed, bound, and taken as the ZIP for the court. The time a case and
 * the most that the heap held after a collection must not grow with the batch. Each case is opened for itself; nothing else
 * is in the database.
 *
 * <p>{@code mvn test -Pbenchmark -Dtest=FilingBatchBenchmark}
 */
@Tag("benchmark")
class FilingBatchBenchmark {

    private static final int FEW = Integer.getInteger("benchmark.few", 50);
    private static final int MANY = Integer.getInteger("benchmark.many", 500);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PACKET = Pattern.compile("/filing-batches/[0-9a-f-]{36}/cases/[^\"]+");
    private static final Pattern NEXT = Pattern.compile("href=\"(/filing-batches/[0-9a-f-]{36}\\?after=\\d+)\"");

    /** @param cpu milliseconds of the product's own process a case */
    private record Measured(int cases, double cpu, double download, int heap, int heapOfDownload, long bytes) {}

    private MeasuredProduct product;

    @BeforeEach
    void start() throws Exception {
        product =
                new MeasuredProduct("filing-batch", SuingProduct.class.getName(), "--recourse.sample-portfolio=false");
    }

    @AfterEach
    void stop() throws InterruptedException {
        product.close();
    }

    /** Somebody at a browser, who stays where the last answer led him. */
    private final class Person {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private HttpResponse<String> page;

        Person(String user) throws Exception {
            open("/sign-in");
            send("/sign-in", Map.of("username", user, "password", user));
        }

        String open(String path) throws Exception {
            page = http.send(to(path).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            return page.body();
        }

        void send(String path, Map<String, ?> form) throws Exception {
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).as("a form on %s", page.uri()).isTrue();
            Map<String, Object> all = new HashMap<>(form);
            all.put("_csrf", token.group(1));
            String body = all.entrySet().stream()
                    .map(entry -> entry.getKey() + "="
                            + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            page = http.send(
                    to(path).header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path).isEqualTo(200);
        }

        /** Opens each packet that he must have seen, on all pages of the list. */
        void openSample(String batch) throws Exception {
            String next = batch;
            while (next != null) {
                String list = open(next);
                for (String row : list.split("<tr")) {
                    Matcher packet = PACKET.matcher(row);
                    if (row.contains("state-risk") && packet.find()) {
                        open(packet.group());
                    }
                }
                Matcher more = NEXT.matcher(list);
                next = more.find() ? more.group(1) : null;
            }
            open(batch);
        }

        /** @return the size of the file, in bytes, and the names of its entries */
        List<Object> download(String path) throws Exception {
            HttpResponse<InputStream> answer = http.send(to(path).build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            List<Object> names = new ArrayList<>();
            long bytes = 0;
            try (ZipInputStream zip = new ZipInputStream(answer.body(), StandardCharsets.UTF_8)) {
                byte[] buffer = new byte[1 << 16];
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                        bytes += read;
                    }
                }
            }
            names.add(0, bytes);
            return names;
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(product.address() + path)).header("Accept", "text/html,*/*;q=0.8");
        }
    }

    @Test
    void takesNeitherMoreTimeNorMoreMemoryACase() throws Exception {
        measure("WARM", FEW);
        List<Measured> measured = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            measured.add(measure("FEW" + round, FEW));
            measured.add(measure("MANY" + round, MANY));
        }
        measured.forEach(one -> System.out.printf(
                "%d cases: %.1f ms of our processor a case until they are approved and bound, %.1f ms to take them;"
                        + " heap %,d MB at most after a collection, %,d MB while they are taken; %,d bytes%n",
                one.cases(), one.cpu(), one.download(), one.heap(), one.heapOfDownload(), one.bytes()));
        System.out.printf(
                "many against few, of the fastest rounds: %.2f of our processor%n",
                least(measured, MANY) / least(measured, FEW));
    }

    private static double least(List<Measured> measured, int cases) {
        return measured.stream()
                .filter(one -> one.cases() == cases)
                .mapToDouble(Measured::cpu)
                .min()
                .orElseThrow();
    }

    private Measured measure(String lender, int cases) throws Exception {
        product.tell(lender + " " + cases);
        product.until(() -> product.count(
                        "select count(*) from work_item w join legal_case c on c.case_no = w.case_no where w.key = 'draftClaim'"
                                + " and c.lender_code = '" + lender + "'")
                == cases);
        Person lawyer = new Person("lawyer");
        Person lead = new Person("lead");
        int collections = product.collections().size();
        long cpu = product.cpuMillis();

        Map<String, Object> claim = Filled.claim(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        claim.putAll(Map.of("lender", lender, "product", "", "district", "330110"));
        lawyer.open("/filing-batches/new");
        lawyer.send("/filing-batches", claim);
        String batch = lawyer.page.uri().getPath();
        String id = batch.substring(batch.lastIndexOf('/') + 1);
        await(id, "PREPARED");
        lawyer.openSample(batch);
        lawyer.send(batch + "/hand-over", Map.of());
        await(id, "REVIEWED");
        lead.openSample(batch);
        lead.send(batch + "/approve", Map.of());
        await(id, "APPROVED");
        product.until(
                () -> product.count("select count(*) from evidence_bundle b join filing_batch_case c using (case_no)"
                                + " where b.status = 'WAITING' and c.batch_id = '" + id + "'")
                        == 0);

        long approved = product.cpuMillis();
        int taking = product.collections().size();
        List<Object> zip = lead.download(batch + "/packets.zip");
        assertThat(zip).as("index, workbook and packets").hasSize(1 + 2 + cases);
        return new Measured(
                cases,
                (double) (approved - cpu) / cases,
                (double) (product.cpuMillis() - approved) / cases,
                product.mostAfter(collections),
                product.mostAfter(taking),
                (long) zip.get(0));
    }

    private void await(String batch, String status) throws Exception {
        product.until(() -> {
            assertThat(product.count("select count(*) from filing_batch_case where status = 'REFUSED' and batch_id = '"
                            + batch + "'"))
                    .isZero();
            return product.count("select count(*) from filing_batch where id = '" + batch + "' and status = '" + status
                            + "'")
                    == 1;
        });
    }
}
