package dev.leadwell.kit.connection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What stands in an address behind the question mark: whether each value is a text that can be kept. */
final class QueryText {

    private QueryText() {}

    /** The first pair of a name and a value that is no UTF-8 or holds a NUL, which no database keeps. */
    static @Nullable String unkept(String query) {
        for (String pair : query.split("&")) {
            if (pair.indexOf('%') >= 0 && !isKept(pair)) {
                return pair;
            }
        }
        return null;
    }

    private static boolean isKept(String pair) {
        var bytes = new ByteArrayOutputStream(pair.length());
        try {
            for (int at = 0; at < pair.length(); at++) {
                if (pair.charAt(at) == '%') {
                    bytes.write(HexFormat.fromHexDigits(pair, at + 1, at + 3));
                    at += 2;
                } else {
                    bytes.write(pair.charAt(at));
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString()
                    .indexOf('\0') < 0;
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return false;
        }
    }
}
