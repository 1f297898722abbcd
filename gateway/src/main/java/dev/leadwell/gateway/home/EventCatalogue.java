package dev.leadwell.gateway.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The catalogue that is generated into docs/ from the contracts' schemas and packed into this application. */
@Component
class EventCatalogue {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final int TOPIC = 2;
    private static final int EVENT = 3;

    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();
    private final StringBuilder introduction = new StringBuilder();
    private final List<Topic> topics = new ArrayList<>();

    /** What is said of an event type: a paragraph and a table of fields, in HTML. */
    record Event(String type, StringBuilder html) {}

    record Topic(String name, List<Event> events) {}

    EventCatalogue() {
        Node page = Parser.builder().extensions(TABLES).build().parse(text());
        for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                open(heading);
            } else if (!(node instanceof HtmlBlock)) {
                add(node);
            }
        }
    }

    private static String text() {
        try {
            return new ClassPathResource("docs/events.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("docs/events.md is not packed into this application", e);
        }
    }

    /** A topic and a type are named as code; what is headed by words is of all of them. */
    private void open(Heading heading) {
        if (!(heading.getLastChild() instanceof Code name)) {
            if (heading.getLevel() == TOPIC) {
                introduction.append(renderer.render(heading));
            }
        } else if (heading.getLevel() == TOPIC) {
            topics.add(new Topic(name.getLiteral(), new ArrayList<>()));
        } else if (heading.getLevel() == EVENT) {
            topics.getLast().events().add(new Event(name.getLiteral(), new StringBuilder()));
        }
    }

    private void add(Node node) {
        (topics.isEmpty() ? introduction : topics.getLast().events().getLast().html()).append(renderer.render(node));
    }

    String introduction() {
        return introduction.toString();
    }

    List<Topic> topics() {
        return List.copyOf(topics);
    }
}
