package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import io.recourse.documents.signing.Pades;
import io.recourse.documents.signing.SignedPdf;
import io.recourse.studio.samples.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed documents before a validator of archives, a third party's verifier, and a forger. */
@BesideOthers
class SignedPdfTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");
    private static final String FIRM = "浙江明衡律师事务所";

    @TempDir
    private static Path folder;

    private static SigningKey key;

    @BeforeAll
    static void makeKey() throws Exception {
        key = KeyFile.read(TestKeys.file(folder, "CN=" + FIRM + ",O=" + FIRM + ",C=CN"), TestKeys.PASSWORD, null)
                .of(FIRM);
    }

    static List<Printable> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDocumentStaysValidWhenItIsSigned(Printable sample) throws Exception {
        byte[] approved = Drafting.render(sample).pdf();

        byte[] signed = Pades.sign(approved, key, AT);

        assertThat(Arrays.copyOf(signed, approved.length))
                .as("what was approved")
                .isEqualTo(approved);
        assertThat(VeraPdf.violations(signed)).isEmpty();
        assertThat(run("pdfsig", "-nocert", write(signed)))
                .contains("Signature is Valid", "Total document signed", FIRM, "ETSI.CAdES.detached");
        assertThat(run("qpdf", "--check", write(signed))).contains("No syntax or stream encoding errors");
    }

    @Test
    void tellsWhoSignedAndWhen() {
        SignatureCheck check = SignedPdf.check(signed());

        assertThat(check.problems()).isEmpty();
        assertThat(check.signer()).contains("cn=" + FIRM);
        assertThat(check.certificateSha256()).isEqualTo(fingerprint(key));
        assertThat(check.signedAt()).isEqualTo(AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void signsWithEitherKindOfKey(String algorithm, @TempDir Path other) throws Exception {
        Path file = TestKeys.file(other, algorithm, Instant.parse("2046-01-01T00:00:00Z"), "CN=Firm");
        byte[] signed =
                Pades.sign(letter(), KeyFile.read(file, TestKeys.PASSWORD, null).of("Firm"), AT);

        assertThat(SignedPdf.check(signed).problems()).isEmpty();
        assertThat(run("pdfsig", "-nocert", write(signed))).contains("Signature is Valid");
    }

    /** In the text, in the structure, in the approved part's end, in the signature, in its padding, in the trailer. */
    @Test
    void oneChangedByteShowsWhereverItIs() {
        byte[] signed = signed();
        int length = signed.length;
        int contents = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents <");
        Random random = new Random(20261122);
        IntStream places = IntStream.concat(
                IntStream.of(
                        0, 20, length / 3, contents + 30, contents + 2000, contents + 20_000, length - 2, length - 9),
                random.ints(150, 0, length));

        assertThat(places).allSatisfy(place -> {
            byte[] forged = signed.clone();
            forged[place] ^= 0x20;
            assertThat(SignedPdf.check(forged).isValid()).as("byte " + place).isFalse();
        });
    }

    @Test
    void anythingAppendedShows() {
        byte[] signed = signed();

        assertThat(SignedPdf.check(Arrays.copyOf(signed, signed.length + 1)).isValid())
                .isFalse();
        assertThat(SignedPdf.check(Pades.sign(signed, key, AT)).isValid())
                .as("a second signature")
                .isFalse();
    }

    @Test
    void anUnsignedDocumentHasNoSignature() {
        assertThat(SignedPdf.check(letter()).problems()).containsExactly("signature.problem.none");
    }

    @Test
    void whatIsNoPdfHasNoSignature() {
        assertThat(SignedPdf.check("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                        .problems())
                .containsExactly("signature.problem.unreadable");
    }

    private static byte[] signed() {
        return Pades.sign(letter(), key, AT);
    }

    private static byte[] letter() {
        return Drafting.render(Samples.demandLetter("张三", "杭州")).pdf();
    }

    private static String fingerprint(SigningKey key) {
        try {
            return Sha256.of(key.chain().get(0).getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(byte[] pdf) throws Exception {
        return Files.write(folder.resolve("document.pdf"), pdf).toString();
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
