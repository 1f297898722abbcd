package dev.leadwell.kit.file;

import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param guessed whether the encoding is only likely: nothing in the bytes proves it, and whoever uploaded them is asked
 */
public record FileForm(Encoding encoding, boolean guessed, Separator separator) {

    /**
     * As the bytes show it: by their mark; UTF-8 where all of them are; else Windows-1252, as a guess.
     *
     * @throws UnreadableFile if the bytes are no text in any of them
     */
    public static FileForm of(FileContent content) throws UnreadableFile {
        return of(content, null, null);
    }

    /** As somebody says that it is written; what is null the bytes show. */
    public static FileForm of(FileContent content, @Nullable Encoding encoding, @Nullable Separator separator)
            throws UnreadableFile {
        try {
            return encoding == null ? found(content, separator) : said(content, encoding, separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileForm found(FileContent content, @Nullable Separator separator)
            throws IOException, UnreadableFile {
        var marked = TextWalk.isMarkedUtf16(content) ? Encoding.UTF_16 : Encoding.UTF_8;
        var walk = TextWalk.of(content, marked);
        if (walk.isText()) {
            return new FileForm(marked, false, separator == null ? Separator.in(walk.firstLine()) : separator);
        }
        if (walk.hasNul() || marked == Encoding.UTF_16) {
            throw walk.refused(marked);
        }
        var form = said(content, Encoding.WINDOWS_1252, separator);
        return new FileForm(form.encoding(), true, form.separator());
    }

    private static FileForm said(FileContent content, Encoding encoding, @Nullable Separator separator)
            throws IOException, UnreadableFile {
        if (encoding == Encoding.UTF_16 && !TextWalk.isMarkedUtf16(content)) {
            throw new UnreadableFile(1, Wording.of("fault.file.no-mark"));
        }
        var walk = TextWalk.of(content, encoding);
        if (!walk.isText()) {
            throw walk.refused(encoding);
        }
        return new FileForm(encoding, false, separator == null ? Separator.in(walk.firstLine()) : separator);
    }
}
