package dev.leadwell.kit.jobs;

import dev.leadwell.kit.InService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Work that goes on after its request. */
@AutoConfiguration
@InService
@Import({Jobs.class, JobTask.class})
class JobParts {}
