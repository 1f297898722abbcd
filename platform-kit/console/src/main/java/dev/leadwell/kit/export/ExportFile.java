package dev.leadwell.kit.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that rows are written to, one after the other. */
interface ExportFile {

    void heads(List<String> heads) throws IOException;

    /** @param values numbers, days, and hours of the viewer's zone as such */
    void row(List<@Nullable Object> values) throws IOException;

    /** What is written so far may go. */
    void flush() throws IOException;

    void finish() throws IOException;
}
