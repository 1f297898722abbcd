package dev.leadwell.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module's templates, classes and scripts say of wording.
 *
 * @param asked keys that must be said somewhere, and beginnings of some ({@code bucket.})
 * @param named all that may be a key
 * @param begun beginnings that are completed by a value
 * @param words quoted, such as the {@code moved} of {@code done.moved}
 * @param actions that the journal is given, and other names that begin like them
 */
record MessageUses(Set<String> asked, Set<String> named, Set<String> begun, Set<String> words, Set<String> actions) {
    /** The journal's page puts an action behind it. */
    static final String ACTION = "journal.action.";
    private static final Pattern COMMENT = Pattern.compile("/\\*+\\s.*?\\*/", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*)");
    private static final Pattern BEGINNING = Pattern.compile("#\\{\\|([a-z][a-z0-9.-]*\\.)\\$");
    private static final Pattern MESSAGE = Pattern.compile("messages\\.msg\\('([a-z][a-z0-9.-]*)'");
    private static final Pattern DONE = Pattern.compile("[?&]done=([a-z-]+)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+");
    private static final Pattern QUOTED_BEGINNING = Pattern.compile("[\"']([a-z][a-z0-9.-]*\\.)[\"']");
    private static final Pattern NOT_FOUND = Pattern.compile("notFound\\(\"([a-z ]+)\"\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z-]+)\"");
    /** The action, where it stands there itself, and the type that it begins with. */
    private static final Pattern RECORDED = Pattern
            .compile("journal\\s*\\.record(?:All)?\\([^\";]*(?:\"([^\"]*)\",\\s*)?\"([a-z-]+)\",");

    static MessageUses in(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            return of(files.filter(file -> file.toString().matches(".*\\.(html|java|js)")).map(MessageUses::read)
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageUses of(String text) {
        var asked = found(KEY, text);
        asked.addAll(found(BEGINNING, text));
        asked.addAll(found(MESSAGE, text));
        found(DONE, text).forEach(what -> asked.add("done." + what));
        found(NOT_FOUND, text).forEach(what -> asked.add("thing." + what.replace(' ', '-')));
        var begun = found(BEGINNING, text);
        begun.addAll(found(QUOTED_BEGINNING, text));
        return new MessageUses(asked, found(NAME, text), begun, found(WORD, text), actions(text));
    }

    /** An action that a caller names, such as the use case's, is known by its type. */
    private static Set<String> actions(String text) {
        var actions = new TreeSet<String>();
        RECORDED.matcher(text).results().forEach(recorded -> {
            if (recorded.group(1) != null) {
                actions.add(recorded.group(1));
            }
            actions.addAll(found(Pattern.compile("\"(" + recorded.group(2) + "\\.[a-z-]+)\""), text));
        });
        return actions;
    }

    boolean mentions(String key) {
        if (key.startsWith(ACTION)) {
            return actions.contains(key.substring(ACTION.length()));
        }
        return asked.contains(key) || named.contains(key)
                || begun.stream().filter(beginning -> !beginning.equals("done.")).anyMatch(key::startsWith)
                || key.startsWith("done.") && words.contains(key.substring("done.".length()));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
