package dev.leadwell.kit.journal.console;

import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.JournalQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the links of a journal's page lead: a page keeps its filter, whose links begin a new one. */
record JournalAddresses(String service, JournalQuery query) {

    String all() {
        return "/" + service + "/journal";
    }

    String byWho(JournalEntry entry) {
        return address(all(), with("who", entry.who()));
    }

    String ofWhom(JournalEntry entry) {
        return address(all(), with("aggregateId", entry.aggregateId()));
    }

    String older(String cursor) {
        Map<String, @Nullable Object> values = written();
        values.put("after", cursor);
        return address(all(), values);
    }

    String newer(String cursor) {
        Map<String, @Nullable Object> values = written();
        values.put("before", cursor);
        return address(all(), values);
    }

    /** With the instants that the days begin and end at, where the viewer is. */
    String export(JournalFilter filter) {
        Map<String, @Nullable Object> values = written();
        values.put("from", filter.from());
        values.put("to", filter.to());
        return address("/api/" + service + "/v1/journal.csv", values);
    }

    private Map<String, @Nullable Object> written() {
        Map<String, @Nullable Object> values = with("who", query.who());
        values.put("aggregateType", query.aggregateType());
        values.put("aggregateId", query.aggregateId());
        values.put("what", query.what());
        values.put("from", query.from());
        values.put("to", query.to());
        return values;
    }

    private static Map<String, @Nullable Object> with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(name, value);
        return values;
    }

    private static String address(String path, Map<String, @Nullable Object> values) {
        values.values().removeIf(Objects::isNull);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
