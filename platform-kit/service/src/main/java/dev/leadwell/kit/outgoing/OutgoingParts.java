package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.InApplication;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Calls to addresses that customers name. */
@AutoConfiguration
class OutgoingParts {

    @Bean
    @InApplication
    OutgoingCalls outgoingCalls(@Value("${leadwell.outgoing.allow}") List<String> allow) {
        return new OutgoingCalls(allow);
    }
}
