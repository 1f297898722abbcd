package dev.leadwell.kit.export;

import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.problem.Words;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Tables as files, in any application of the house. */
@AutoConfiguration
@ConditionalOnWebApplication
class ExportParts {

    @Bean
    Exports exports(Console console, Words words) {
        return new Exports(console, words);
    }
}
