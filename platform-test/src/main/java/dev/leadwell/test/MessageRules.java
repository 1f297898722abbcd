package dev.leadwell.test;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a module's wording must keep: the same keys with the same arguments in both languages, no text that a page
 * cannot show, no key that nothing shows, none that a page asks for in vain, and words for each action that the journal
 * is given. A test lists what is wrong.
 */
public final class MessageRules {
    private static final Pattern FORMATTED = Pattern.compile("\\{\\d");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private final MessageBundle english;
    private final MessageBundle german;
    private final MessageUses uses;
    private final List<String> findings = new ArrayList<>();

    private MessageRules(MessageBundle english, MessageBundle german, MessageUses uses) {
        this.english = english;
        this.german = german;
        this.uses = uses;
    }

    /** @param module where it stands: {@code Path.of("")} in a test of its own */
    public static List<String> findingsIn(Path module) {
        var name = MessageBundle.nameIn(module);
        var rules = new MessageRules(MessageBundle.of(module, name), MessageBundle.of(module, name + "_de"),
                MessageUses.in(module));
        rules.compareKeys();
        rules.english.keys().stream().filter(rules.german.keys()::contains).forEach(rules::compareArguments);
        rules.readTexts(rules.english, Locale.ENGLISH);
        rules.readTexts(rules.german, Locale.GERMAN);
        rules.compareUses();
        rules.compareActions();
        return List.copyOf(rules.findings);
    }

    private void compareKeys() {
        without(english.keys(), german.keys()).forEach(key -> findings.add(key + " is not said in German"));
        without(german.keys(), english.keys()).forEach(key -> findings.add(key + " is said in German only"));
    }

    private void compareArguments(String key) {
        if (!english.arguments(key).equals(german.arguments(key))) {
            findings.add("%s takes %s in English and %s in German".formatted(key, english.arguments(key),
                    german.arguments(key)));
        }
    }

    private void readTexts(MessageBundle bundle, Locale language) {
        bundle.twice().forEach(key -> findings.add(key + " stands twice in " + bundle.name()));
        bundle.keys().forEach(key -> readText(key + " in " + bundle.name(), bundle.text(key), language));
    }

    private void readText(String name, String text, Locale language) {
        if (text.isBlank()) {
            findings.add(name + " says nothing");
        }
        if (!FORMATTED.matcher(text).find()) {
            if (text.contains("''")) {
                findings.add(name + " has no arguments and is shown with two apostrophes");
            }
            return;
        }
        if (SINGLE_APOSTROPHE.matcher(text).find()) {
            findings.add(name + " has arguments and loses its single apostrophe");
        }
        try {
            new MessageFormat(text, language).toPattern();
        } catch (IllegalArgumentException e) {
            findings.add(name + " cannot be formatted: " + e.getMessage());
        }
    }

    private void compareUses() {
        var known = new TreeSet<>(english.keys());
        known.addAll(MessageBundle.sharedKeys());
        uses.asked().stream().filter(asked -> known.stream().noneMatch(key -> isMeant(asked, key)))
                .forEach(asked -> findings.add(asked + " is asked for and said nowhere"));
        english.keys().stream().filter(key -> !uses.mentions(key))
                .forEach(key -> findings.add(key + " is said and asked for nowhere"));
    }

    /** What is a key itself only looks like an action. */
    private void compareActions() {
        uses.actions().stream().filter(action -> !english.keys().contains(action))
                .forEach(action -> Stream.of(english, german)
                        .filter(bundle -> !bundle.keys().contains(MessageUses.ACTION + action))
                        .forEach(bundle -> findings.add("%s is recorded and %s has no words for it".formatted(action,
                                bundle.name()))));
    }

    /** A name that ends in a dot is a beginning, which a value completes. */
    private static boolean isMeant(String asked, String key) {
        return asked.endsWith(".") ? key.startsWith(asked) : key.equals(asked);
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }
}
