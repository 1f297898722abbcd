package dev.leadwell.system.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbered rules as the page of rules lists them, and as tests name them in their comments. */
final class Rules {
    /** What no test keeps yet, and which subject brings it. */
    static final String NOT_YET = "## Not yet kept by a test";
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z]\\d{1,2})\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d{1,2}) \\| ([^|]+?) \\|");
    private static final Pattern NUMBER = Pattern.compile("\\b[GPACM]\\d{1,2}\\b");
    /** Texts come first, so that what looks like a comment or a number in one is neither. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"\"\"(?s:.*?)\"\"\""
            + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|'(?:\\\\.|[^'\\\\\n])'"
            + "|(?<comment>//[^\n]*|/\\*(?s:.*?)\\*/)");
    private static final Pattern TEST = Pattern.compile(".*(Test|IT|Properties)\\.java");

    private final Path root;
    private final String page;

    Rules(Path root) throws IOException {
        this.root = root;
        this.page = Files.readString(root.resolve("docs/rules.md"));
    }

    /** In the order of the page. */
    List<String> listed() {
        return RULE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** The subject of each rule that no test keeps. */
    TreeMap<String, String> notYet() {
        int begins = page.indexOf(NOT_YET);
        return begins < 0
                ? new TreeMap<>()
                : ROW.matcher(page.substring(begins)).results().collect(Collectors.toMap(row -> row.group(1),
                        row -> row.group(2), (one, other) -> one + ", " + other, TreeMap::new));
    }

    /** The tests that name each number. */
    TreeMap<String, Set<String>> named() {
        var named = new TreeMap<String, Set<String>>();
        for (Path test : tests()) {
            for (String number : numbers(test)) {
                named.computeIfAbsent(number, none -> new TreeSet<>()).add(test.getFileName().toString());
            }
        }
        return named;
    }

    private List<Path> tests() {
        try (Stream<Path> modules = Files.walk(root, 2)) {
            return modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory)
                    .flatMap(Rules::testsIn).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> testsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> TEST.matcher(file.getFileName().toString()).matches()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> numbers(Path test) {
        try {
            return TEXT_OR_COMMENT.matcher(Files.readString(test)).results()
                    .flatMap(found -> Optional.ofNullable(found.group("comment")).stream())
                    .flatMap(comment -> NUMBER.matcher(comment).results())
                    .map(MatchResult::group).collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
