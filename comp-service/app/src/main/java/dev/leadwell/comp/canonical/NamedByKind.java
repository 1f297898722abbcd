package dev.leadwell.comp.canonical;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A measure is written with the name of its kind; the calculation knows no JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
interface NamedByKind {}
