package dev.leadwell.kit.journal;

import dev.leadwell.kit.InApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** The log of changes; {@code api} and {@code console} come by themselves. */
@AutoConfiguration
@InApplication
@Import({Journal.class, ReadJournal.class})
class JournalParts {}
