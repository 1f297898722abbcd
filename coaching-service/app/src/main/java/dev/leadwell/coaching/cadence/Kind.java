package dev.leadwell.coaching.cadence;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of 1:1, which never mix (C1). */
public enum Kind {

    /** Pipeline &amp; Forecast Review: Management. */
    PIPELINE_REVIEW("pipeline-review", "pipeline-review"),

    /** Performance &amp; Development Session: Leadership; the pipeline isn't even mentioned in it. */
    DEVELOPMENT("development", "one-on-one-coaching");

    private final String code;
    private final String auditCategory;

    Kind(String code, String auditCategory) {
        this.code = code;
        this.auditCategory = auditCategory;
    }

    /** As events and addresses call it. */
    public String code() {
        return code;
    }

    /** The category of the blocks that it fills in the audit. */
    public String auditCategory() {
        return auditCategory;
    }

    public Kind other() {
        return this == DEVELOPMENT ? PIPELINE_REVIEW : DEVELOPMENT;
    }

    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public static Kind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No kind of session: " + code));
    }
}
