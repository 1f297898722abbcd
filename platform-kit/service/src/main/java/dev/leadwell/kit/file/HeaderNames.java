package dev.leadwell.kit.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What other systems call our columns, by language: a file of properties each, {@code ours = theirs, theirs}. A file is
 * in the language that knows most of its headers; what that does not know is looked for in the first language. So
 * {@code nombre} is a given name beside {@code apellidos}, whatever it means elsewhere.
 */
public final class HeaderNames {
    private final List<Map<String, String>> languages;

    private HeaderNames(List<Map<String, String>> languages) {
        this.languages = languages;
    }

    /** @param path on the class path, with a percent sign in the place of the language */
    public static HeaderNames of(ClassLoader loader, String path, String... languages) {
        return new HeaderNames(Stream.of(languages).map(one -> read(loader, path.formatted(one))).toList());
    }

    private static Map<String, String> read(ClassLoader loader, String path) {
        var file = new Properties();
        try (var in = new InputStreamReader(Objects.requireNonNull(loader.getResourceAsStream(path), path),
                StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var names = new HashMap<String, String>();
        file.stringPropertyNames().forEach(ours -> Stream.of(file.getProperty(ours).split(",")).forEach(theirs -> {
            var other = names.put(key(theirs), ours);
            if (other != null && !other.equals(ours)) {
                throw new IllegalStateException("%s: %s is %s and %s".formatted(path, theirs, other, ours));
            }
        }));
        return names;
    }

    /** For each header which of our columns it is, if any. */
    public List<Optional<String>> recognised(List<String> headers) {
        var keys = headers.stream().map(HeaderNames::key).toList();
        var best = languages.getFirst();
        for (var language : languages) {
            best = known(keys, language) > known(keys, best) ? language : best;
        }
        var found = new ArrayList<Optional<String>>();
        for (var key : keys) {
            found.add(Optional.ofNullable(best.getOrDefault(key, languages.getFirst().get(key))));
        }
        return found;
    }

    private static long known(List<String> keys, Map<String, String> language) {
        return keys.stream().filter(language::containsKey).count();
    }

    /** By which headers are the same: letters without accents and case, digits; anything else parts words. */
    public static String key(String header) {
        var plain = Normalizer.normalize(CellText.of(header), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replace("ß", "ss");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }
}
