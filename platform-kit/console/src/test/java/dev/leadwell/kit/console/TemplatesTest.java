package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.SpringStandardExpressionUtils;

/** Holds every template of the house to the frame: mistakes that Thymeleaf and browsers are silent about. */
class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>");
    private static final Pattern CLASS = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Set<String> UNSTYLED = Set.of("htmx-request");

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("..", ".."), 9)) {
            return files.filter(file -> file.toString().endsWith(".html")
                    && file.toString().contains("/src/main/resources/templates/")).toList();
        }
    }

    private static Stream<String> tags(Path template) {
        try {
            return TAG.matcher(Files.readString(template).replaceAll("(?s)<!--.*?-->", "")).results()
                    .map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNone(Function<String, Stream<String>> faultsOfTag) throws IOException {
        Set<String> faults = new TreeSet<>();
        for (Path template : templates()) {
            tags(template).flatMap(faultsOfTag)
                    .forEach(fault -> faults.add(template.getFileName() + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }

    /** Thymeleaf replaces first: the condition would never be asked. */
    @Test
    void nothingIsReplacedAndAskedForOnTheSameTag() throws IOException {
        Pattern asked = Pattern.compile("\\sth:(if|unless|each)=");
        assertNone(tag -> tag.contains(" th:replace=") && asked.matcher(tag).find() ? Stream.of(tag) : Stream.of());
    }

    /** It is asked before the variable is there. */
    @Test
    void noConditionAsksForAVariableOfItsOwnTag() throws IOException {
        Pattern defined = Pattern.compile("\\sth:with=\"\\s*(\\w+)=");
        assertNone(tag -> defined.matcher(tag).results().map(match -> match.group(1))
                .filter(name -> Pattern.compile("\\sth:(if|unless|each)=\"[^\"]*(?<![.\\w])" + name + "\\b(?!\\()")
                        .matcher(tag)
                        .find())
                .map(name -> name + " in " + tag));
    }

    /** Thymeleaf refuses beans, types and parameters where a fragment or an address is chosen: a variable has them. */
    @Test
    void noFragmentOrAddressIsChosenWithABean() throws IOException {
        Pattern restricted = Pattern
                .compile("\\sth:(?:replace|insert|utext|href|src|attr|attrappend|on[a-z]+)=\"([^\"]*)");
        Pattern expression = Pattern.compile("[$*]\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");
        assertNone(tag -> restricted.matcher(tag).results()
                .flatMap(value -> expression.matcher(value.group(1)).results())
                .map(match -> match.group(1)).filter(SpringStandardExpressionUtils::containsExternalAccess));
    }

    @Test
    void nothingStandsInATemplateThatTheContentSecurityPolicyRefuses() throws IOException {
        Pattern refused = Pattern
                .compile("\\s(?:th:)?style=\"|\\s(?:th:)?on[a-z]+=\"|\\shx-on|<style|<script(?![^>]*src=)");
        assertNone(tag -> refused.matcher(tag).find() ? Stream.of(tag) : Stream.of());
    }

    @Test
    void everyClassThatATemplateNamesIsInTheStyles() throws IOException {
        Set<String> known = new TreeSet<>(UNSTYLED);
        Pattern.compile("\\.(-?[a-z][a-z0-9-]*)")
                .matcher(Files.readString(Path.of("src/main/resources/static/leadwell.css")))
                .results().forEach(match -> known.add(match.group(1)));
        assertNone(tag -> CLASS.matcher(tag).results().flatMap(match -> Stream.of(match.group(1).split("\\s+")))
                .filter(name -> !name.isEmpty() && !known.contains(name)).map(name -> "class " + name));
    }

    @Test
    void everyWordingThatATemplateNamesStandsInItsBundle() throws IOException {
        Pattern named = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[({]?");
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Properties wording = wording(template);
            tags(template).flatMap(tag -> named.matcher(tag).results().map(match -> match.group(1)))
                    .filter(code -> !wording.containsKey(code))
                    .forEach(code -> missing.add(template.getFileName() + ": " + code));
        }
        assertThat(missing).isEmpty();
    }

    /** In a wording with values a single quotation mark swallows what follows; it is written twice, or as ’. */
    @Test
    void noApostropheSwallowsAValue() throws IOException {
        Set<String> swallowed = new TreeSet<>();
        for (Path bundle : bundles(Path.of("..", ".."))) {
            load(bundle).forEach((code, text) -> {
                if (text.toString().contains("{0") && text.toString().replace("''", "").contains("'")) {
                    swallowed.add(bundle.getFileName() + ": " + code);
                }
            });
        }
        assertThat(swallowed).isEmpty();
    }

    /** Of the template's own module, of the frame and of people. */
    private static Properties wording(Path template) throws IOException {
        Path resources = template;
        while (!resources.endsWith("resources")) {
            resources = resources.getParent();
        }
        Properties all = new Properties();
        for (Path root : List.of(resources, Path.of("src/main/resources"),
                Path.of("../service/src/main/resources"),
                Path.of("../../people-service/copy/src/main/resources"))) {
            for (Path bundle : bundles(root)) {
                all.putAll(load(bundle));
            }
        }
        return all;
    }

    private static List<Path> bundles(Path root) throws IOException {
        try (var files = Files.walk(root, 9)) {
            return files.filter(file -> file.toString().endsWith(".properties")
                    && file.toString().contains("src/main/resources/messages/")).toList();
        }
    }

    private static Properties load(Path bundle) {
        Properties wording = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            wording.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wording;
    }
}
