package dev.leadwell.comp.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.canonical.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A document as it was stored, with every kind of measure and of curve in it. It never changes. */
class StoredDocumentTest { // M8

    private static final String STORED = stored();

    @Test
    void whatWasStoredIsReadAndCalculatesToTheSameBytes() {
        StatementDocument document = StatementDocument.read(STORED);
        assertThat(document.text()).isEqualTo(STORED);
        assertThat(StatementDocument.of(document.inputs()).text()).isEqualTo(STORED);
    }

    @Test
    void itsFingerprintStays() {
        assertThat(CanonicalJson.sha256(STORED))
                .isEqualTo("6851588ec8077f2f336d678efb185399aa3265c88d8bb1fcf0edf156e8a0c286");
    }

    private static String stored() {
        try (InputStream in = Objects.requireNonNull(
                StoredDocumentTest.class.getResourceAsStream("/document/statement-1.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
