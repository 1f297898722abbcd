package dev.leadwell.test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One language of a module's wording. */
final class MessageBundle {
    /** Of the kit and of the copy of People, which every page may use. */
    private static final List<String> SHARED = List.of("messages/frame.properties", "messages/frame-service.properties",
            "messages/people-copy.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+(,\\s*(choice|number(,[^}]*)?))?");
    private final String name;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> twice = new ArrayList<>();

    private MessageBundle(String name, Reader from) throws IOException {
        this.name = name;
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put(key.toString(), text.toString()) != null) {
                    twice.add(key.toString());
                }
                return text;
            }
        }.load(from);
    }

    static MessageBundle of(Path module, String name) {
        try (var reader = Files.newBufferedReader(folder(module).resolve(name + ".properties"))) {
            return new MessageBundle(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module has one bundle; the file without a language is its English. */
    static String nameIn(Path module) {
        try (Stream<Path> files = Files.list(folder(module))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.contains("_")).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> sharedKeys() {
        var keys = new TreeSet<String>();
        for (var resource : SHARED) {
            try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (in != null) {
                    keys.addAll(new MessageBundle(resource, new InputStreamReader(in, StandardCharsets.UTF_8)).keys());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private static Path folder(Path module) {
        return module.resolve("src/main/resources/messages");
    }

    String name() {
        return name;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    List<String> twice() {
        return twice;
    }

    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** With their kinds: {@code {0,choice}, {0}, {1,number,#}, {count}}, in no order. */
    Set<String> arguments(String key) {
        return ARGUMENT.matcher(text(key)).results().map(MatchResult::group).map(argument -> argument + "}")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
