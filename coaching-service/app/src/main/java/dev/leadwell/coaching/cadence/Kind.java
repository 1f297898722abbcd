package dev.leadwell.coaching.cadence;

import dev.leadwell.kit.code.Coded;

/** The two kinds of 1:1, which never mix (C1). */
public enum Kind implements Coded {

    /** Pipeline &amp; Forecast Review: Management. */
    PIPELINE_REVIEW("pipeline-review"),

    /** Performance &amp; Development Session: Leadership; the pipeline isn't even mentioned in it. */
    DEVELOPMENT("one-on-one-coaching");

    private final String auditCategory;

    Kind(String auditCategory) {
        this.auditCategory = auditCategory;
    }

    /** The category of the blocks that it fills in the audit. */
    public String auditCategory() {
        return auditCategory;
    }

    public Kind other() {
        return this == DEVELOPMENT ? PIPELINE_REVIEW : DEVELOPMENT;
    }
}
