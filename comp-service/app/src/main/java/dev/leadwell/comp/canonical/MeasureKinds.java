package dev.leadwell.comp.canonical;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leadwell.comp.calculation.measure.Measure;

/** How a measure's kind is written; the calculation knows no JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Measure.Quota.class, name = "quota"),
        @JsonSubTypes.Type(value = Measure.RepRetention.class, name = "retention"),
        @JsonSubTypes.Type(value = Measure.LeadershipShare.class, name = "leadership-share"),
        @JsonSubTypes.Type(value = Measure.Adherence.class, name = "adherence")})
interface MeasureKinds {}
