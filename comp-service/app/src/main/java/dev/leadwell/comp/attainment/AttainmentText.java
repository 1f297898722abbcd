package dev.leadwell.comp.attainment;

import dev.leadwell.kit.problem.Wording;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An uploaded file's bytes as text: UTF-8, with or without a mark, by whichever separator its first line shows. */
final class AttainmentText {

    private static final List<Byte> SEPARATORS = List.of((byte) ',', (byte) ';', (byte) '\t');

    private AttainmentText() {}

    /** Reads the bytes where they are, without a copy of the whole. */
    static Reader reader(byte[] content) {
        int begin = begin(content);
        return new InputStreamReader(new ByteArrayInputStream(content, begin, content.length - begin),
                StandardCharsets.UTF_8);
    }

    private static int begin(byte[] content) {
        boolean marked = content.length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /** Whichever stands most often in the first line; no column's name holds one. */
    static char separator(byte[] content) {
        int[] found = new int[SEPARATORS.size()];
        for (int at = 0; at < content.length && content[at] != '\n' && content[at] != '\r'; at++) {
            int which = SEPARATORS.indexOf(content[at]);
            if (which >= 0) {
                found[which]++;
            }
        }
        int most = 0;
        for (int which = 1; which < found.length; which++) {
            most = found[which] > found[most] ? which : most;
        }
        return (char) SEPARATORS.get(most).byteValue();
    }

    /** Decodes line by line; a line break is one byte in UTF-8 and never part of another character. */
    static void requireUtf8(byte[] content) {
        int line = 1;
        int begin = 0;
        for (int at = 0; at <= content.length; at++) {
            if (at == content.length || content[at] == '\n') {
                requireUtf8(ByteBuffer.wrap(content, begin, at - begin), line);
                begin = at + 1;
                line++;
            }
        }
    }

    private static void requireUtf8(ByteBuffer bytes, int line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw AttainmentFile.refused(line, "file", null,
                    Wording.of("refused.not-utf-8"));
        }
    }
}
