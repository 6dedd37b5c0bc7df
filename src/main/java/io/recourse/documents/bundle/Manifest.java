package io.recourse.documents.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;

/** What a bundle consists of, for machines: its parts, and each source with the SHA-256 by which it can be checked. */
record Manifest(
        String caseNo,
        LocalDate issuedOn,
        String court,
        int pages,
        List<Bundle.Part> parts,
        List<BundleContents.Piece> evidence) {

    static Manifest of(Bundle bundle, List<Bundle.Part> parts) {
        BundleContents contents = bundle.contents();
        return new Manifest(
                bundle.caseNo().value(),
                contents.issuedOn(),
                contents.court(),
                contents.pages(),
                parts,
                contents.pieces());
    }

    String json(ObjectMapper mapper) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
