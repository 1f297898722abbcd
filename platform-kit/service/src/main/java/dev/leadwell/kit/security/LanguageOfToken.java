package dev.leadwell.kit.security;

import dev.leadwell.kit.console.ChosenLanguage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The language that a person has chosen comes with their token, to services and gateway alike. */
@AutoConfiguration
class LanguageOfToken {

    @Bean
    ChosenLanguage chosenLanguage() {
        return () -> Caller.find().map(Caller::wishes).map(Caller.Wishes::language);
    }
}
