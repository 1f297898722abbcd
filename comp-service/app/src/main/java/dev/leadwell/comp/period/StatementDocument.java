package dev.leadwell.comp.period;

import dev.leadwell.comp.calculation.statement.Statement;
import dev.leadwell.comp.calculation.statement.StatementCalculation;
import dev.leadwell.comp.calculation.statement.StatementInputs;
import dev.leadwell.comp.canonical.CanonicalJson;

/** What is stored and approved: inputs and result, with ids and no names of people. */
public record StatementDocument(StatementInputs inputs, Statement result) {

    public static StatementDocument of(StatementInputs inputs) {
        return new StatementDocument(inputs, StatementCalculation.of(inputs));
    }

    public static StatementDocument read(String text) {
        return CanonicalJson.read(text, StatementDocument.class);
    }

    public String text() {
        return CanonicalJson.write(this);
    }
}
