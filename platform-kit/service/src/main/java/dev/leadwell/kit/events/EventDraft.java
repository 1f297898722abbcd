package dev.leadwell.kit.events;

/**
 * An event to be published: the aggregate's whole state at this version.
 *
 * @param type for example {@code people.person-changed.v1}; its first part is the topic
 * @param data anything that becomes a JSON object
 */
public record EventDraft(String type, String aggregateId, long version, Object data) {

    String topic() {
        return type.substring(0, Math.max(0, type.indexOf('.')));
    }
}
