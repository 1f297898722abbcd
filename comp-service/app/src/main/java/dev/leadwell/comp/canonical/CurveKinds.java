package dev.leadwell.comp.canonical;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leadwell.comp.calculation.curve.LinearCurve;
import dev.leadwell.comp.calculation.curve.MarginalCurve;
import dev.leadwell.comp.calculation.curve.StepCurve;

/** How a curve's kind is written; the calculation knows no JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = LinearCurve.class, name = "linear"),
        @JsonSubTypes.Type(value = StepCurve.class, name = "step"),
        @JsonSubTypes.Type(value = MarginalCurve.class, name = "marginal")})
interface CurveKinds {}
