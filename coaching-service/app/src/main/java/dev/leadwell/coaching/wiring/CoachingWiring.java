package dev.leadwell.coaching.wiring;

import dev.leadwell.coaching.contract.EnumConverterConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets the words of the contract stand in addresses. */
@Configuration(proxyBeanMethods = false)
@Import(EnumConverterConfiguration.class)
class CoachingWiring {}
