package dev.leadwell.kit.journal;

import dev.leadwell.kit.InService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** The log of changes; {@code api} and {@code console} come by themselves. */
@AutoConfiguration
@InService
@Import({Journal.class, ReadJournal.class})
class JournalParts {}
