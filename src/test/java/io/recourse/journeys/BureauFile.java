package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A bureau's file as its receiver reads it: by field offsets, or against the schema. */
public final class BureauFile {

    private BureauFile() {}

    /** A Metro 2 base segment. */
    public record Base(String line) {

        public String at(int offset, int length) {
            return line.substring(offset, offset + length);
        }

        String status() {
            return at(123, 2);
        }

        String profile() {
            return at(126, 24);
        }

        public long pastDue() {
            return Long.parseLong(at(163, 9));
        }

        String firstDelinquency() {
            return at(189, 8);
        }
    }

    /** All lines are 426 characters long, and the trailer counts what lies between it and the header. */
    public static List<Base> metro2(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(426).startsWith("0426"));
        assertThat(lines.get(0).substring(4, 10)).isEqualTo("HEADER");
        String trailer = lines.get(lines.size() - 1);
        assertThat(trailer.substring(4, 11)).isEqualTo("TRAILER");
        assertThat(Integer.parseInt(trailer.substring(11, 20))).isEqualTo(lines.size() - 2);
        List<Base> bases =
                lines.subList(1, lines.size() - 1).stream().map(Base::new).toList();
        assertTrailer(new Base(trailer), bases);
        return bases;
    }

    /** The totals by account status, by the positions of a table of its own. */
    private static void assertTrailer(Base trailer, List<Base> bases) {
        Map<String, Integer> offsets = Map.ofEntries(
                Map.entry("DF", 29),
                Map.entry("DA", 65),
                Map.entry("11", 83),
                Map.entry("13", 92),
                Map.entry("71", 146),
                Map.entry("78", 155),
                Map.entry("80", 164),
                Map.entry("82", 173),
                Map.entry("83", 182),
                Map.entry("84", 191),
                Map.entry("97", 254));
        assertThat(bases).allSatisfy(base -> assertThat(offsets).containsKey(base.status()));
        offsets.forEach((status, offset) -> assertThat(Long.parseLong(trailer.at(offset, 9)))
                .as(status)
                .isEqualTo(bases.stream()
                        .filter(base -> base.status().equals(status))
                        .count()));
        long born = bases.stream().filter(base -> !base.at(306, 8).isBlank()).count();
        assertThat(Long.parseLong(trailer.at(362, 9))).isEqualTo(born);
        assertThat(Long.parseLong(trailer.at(371, 9))).isEqualTo(born);
        assertThat(trailer.at(38, 27)).isEqualTo("0".repeat(27));
        assertThat(trailer.at(407, 19)).isBlank();
    }

    static Base metro2(byte[] file, String contract) {
        return metro2(file).stream()
                .filter(base -> base.at(42, 30).strip().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    /** Checked against the schema. */
    public static Element xml(byte[] file) throws Exception {
        validate("second-generation", file);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
    }

    static void validate(String schema, byte[] file) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(BureauFile.class.getResource("/bureau/" + schema + ".xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    /** @param element {@code Record} or {@code Correction} */
    static Optional<Element> of(Element batch, String element, String contract) {
        return all(batch, element, contract).stream().findFirst();
    }

    static List<Element> all(Element batch, String element, String contract) {
        NodeList all = batch.getElementsByTagName(element);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(one -> text(one, "AccountNo").equals(contract))
                .toList();
    }

    public static String text(Element parent, String name) {
        Node found = parent.getElementsByTagName(name).item(0);
        return found == null ? null : found.getTextContent();
    }

    static List<String> texts(Element parent, String name) {
        NodeList all = parent.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }
}
