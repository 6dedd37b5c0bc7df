package io.recourse.creditreporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/**
 * The two-generation account records (二代征信个人借贷账户信息: 210, and 212, 213 and 214 to correct one) in an XML of our own with the
 * documented segments; its schema is {@code bureau/second-generation.xsd}. The official specification is another
 * {@link BureauFormat}.
 */
@Component
class SecondGeneration implements BureauFormat {

    static final String NAMESPACE = "urn:recourse:credit-reporting:second-generation:1";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Override
    public String name() {
        return "second-generation";
    }

    @Override
    public String fileType() {
        return "xml";
    }

    @Override
    public int months() {
        return MonthlyRecord.MONTHS;
    }

    @Override
    public boolean corrects(Corrected correction) {
        return true;
    }

    @Override
    public boolean correctsByMonth() {
        return true;
    }

    @Override
    public Output begin(OutputStream out, Head head, BureauCodes codes) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            Segments segments = new Segments(xml, head, codes);
            segments.begin();
            return segments;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private record Segments(XMLStreamWriter xml, Head head, BureauCodes codes) implements Output {

        private void begin() throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Batch");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("organisation", head.lender().creditCode());
            xml.writeAttribute("month", head.month().toString());
            xml.writeAttribute("madeAt", SECOND.format(head.madeAt()));
        }

        @Override
        public void record(int no, MonthlyRecord record) throws IOException {
            try {
                xml.writeStartElement("Record");
                xml.writeAttribute("type", "210");
                xml.writeAttribute("no", String.valueOf(no));
                base(record);
                information(record);
                performance(record);
                for (MonthlyRecord.Event event : record.events()) {
                    xml.writeStartElement("K");
                    leaf("Type", codes.specialTransaction(event.kind(), record.product()));
                    leaf("On", event.on());
                    leaf("Amount", event.amount());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }

        private void base(MonthlyRecord record) throws XMLStreamException {
            xml.writeStartElement("B");
            leaf("AccountType", codes.accountType(record.product(), "type"));
            leaf("AccountNo", record.terms().contractNo());
            leaf("ReportPoint", record.isClosing() ? "20" : "30");
            leaf("ReportedOn", head.asOf(record));
            leaf("Name", record.debtor().name());
            leaf("IdNo", record.debtor().idNo());
            leaf("Disputed", record.isDisputed());
            xml.writeEndElement();
        }

        private void information(MonthlyRecord record) throws XMLStreamException {
            xml.writeStartElement("C");
            leaf("OpenedOn", record.terms().disbursedOn());
            leaf("Currency", record.terms().currency().getCurrencyCode());
            leaf("Principal", record.terms().principal());
            leaf("LastDueOn", record.lastDueOn());
            xml.writeEndElement();
        }

        private void performance(MonthlyRecord record) throws XMLStreamException {
            xml.writeStartElement("H");
            leaf("AccountStatus", codes.accountStatus(record.product(), record.current(), record.suedOn() != null));
            leaf("Balance", record.owed());
            leaf(
                    "FiveClass",
                    codes.fiveClass(record.classDays(), record.current().course()));
            leaf("OverdueAmount", record.overdueAmount());
            leaf("OverdueDays", record.current().daysPastDue());
            leaf(
                    "States",
                    record.history().stream()
                            .limit(MonthlyRecord.MONTHS)
                            .map(codes::repaymentState)
                            .collect(Collectors.joining()));
            if (record.isClosing()) {
                leaf("ClosedOn", record.closedOn());
                leaf("DeleteOn", record.deleteOn());
            }
            xml.writeEndElement();
        }

        @Override
        public void correction(int no, Corrected correction) throws IOException {
            try {
                xml.writeStartElement("Correction");
                xml.writeAttribute("type", type(correction.kind()));
                xml.writeAttribute("no", String.valueOf(no));
                leaf("AccountNo", correction.contractNo());
                if (correction.kind() != CreditCorrection.Kind.ACCOUNT_DELETION) {
                    leaf("Segment", "H");
                    leaf("Month", correction.month());
                }
                leaf("CorrectedOn", correction.on());
                if (correction.kind() == CreditCorrection.Kind.AMENDMENT) {
                    leaf("OverdueAmount", correction.amount());
                    leaf("OverdueDays", correction.daysPastDue());
                    leaf("State", correction.repaymentState());
                }
                xml.writeEndElement();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void mark(int no, MonthlyRecord record) throws IOException {
            try {
                xml.writeStartElement("Mark");
                xml.writeAttribute("no", String.valueOf(no));
                leaf("AccountNo", record.terms().contractNo());
                leaf("Disputed", record.isDisputed());
                leaf("MarkedOn", head.madeAt().toLocalDate());
                xml.writeEndElement();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }

        private static String type(CreditCorrection.Kind kind) {
            return switch (kind) {
                case AMENDMENT -> "212";
                case DELETION -> "213";
                case ACCOUNT_DELETION -> "214";
            };
        }

        @Override
        public void end(Totals totals) throws IOException {
            try {
                xml.writeStartElement("Totals");
                leaf("Records", totals.records());
                leaf("Corrections", totals.corrections());
                leaf("Balance", totals.owed());
                leaf("OverdueAmount", totals.pastDue());
                xml.writeEndElement();
                xml.writeEndElement();
                xml.writeEndDocument();
                xml.flush();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }

        private void leaf(String name, Object value) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }
}
