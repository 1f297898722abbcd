package dev.leadwell.kit.file;

import dev.leadwell.kit.code.Coded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a file are written. */
public enum Encoding implements Coded {
    UTF_8(StandardCharsets.UTF_8),
    /** By its mark, which says the order of the bytes. */
    UTF_16(StandardCharsets.UTF_16),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
