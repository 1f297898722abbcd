package dev.leadwell.kit.events;

import dev.leadwell.kit.InService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** What a service tells and hears. */
@AutoConfiguration
@InService
@Import({Outbox.class, OutboxSlot.class, Epochs.class, Inbox.class, Freshness.class, Heartbeats.class,
        EventDispatch.class,
        EventConsumer.class, Intake.class, Waiting.class, DeadLetterTopic.class, DeadLetters.class, DeadLetterApi.class,
        DeadLetterPage.class, Republishing.class})
class EventParts {}
