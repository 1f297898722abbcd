package dev.leadwell.coaching.wiring;

import dev.leadwell.coaching.contract.EnumConverterConfiguration;
import dev.leadwell.kit.secret.KeyFile;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets the words of the contract stand in addresses, and names the file whose key seals the tenants' keys of notes. */
@Configuration(proxyBeanMethods = false)
@Import(EnumConverterConfiguration.class)
class CoachingWiring {

    @Bean
    KeyFile keyFile(@Value("${leadwell.key-file}") Path path) {
        return KeyFile.at(path);
    }
}
