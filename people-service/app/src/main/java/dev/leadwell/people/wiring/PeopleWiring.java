package dev.leadwell.people.wiring;

import dev.leadwell.people.contract.EnumConverterConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets the words of the contract stand in addresses. */
@Configuration(proxyBeanMethods = false)
@Import(EnumConverterConfiguration.class)
class PeopleWiring {}
