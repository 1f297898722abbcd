package dev.leadwell.kit.work;

import dev.leadwell.kit.InService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** The pool for work of the processor. */
@AutoConfiguration
@InService
@Import({HeavyWork.class})
class WorkParts {}
