package dev.leadwell.kit.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** One way out for every error, in place of the framework's. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import(Problems.class)
class ProblemParts {

    @Bean
    Words words(MessageSource messages) {
        return new Words(messages);
    }
}
