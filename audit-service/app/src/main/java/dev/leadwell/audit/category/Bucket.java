package dev.leadwell.audit.category;

import java.util.Locale;

/** What a block's time is to the split: Management copes with complexity, Leadership with change, Excluded is in no sum. */
public enum Bucket {
    MANAGEMENT,
    LEADERSHIP,
    EXCLUDED;

    /** The word used in APIs, events and style classes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour that it has wherever it is drawn, by the style's word for it. */
    public String tone() {
        return switch (this) {
            case LEADERSHIP -> "lead";
            case MANAGEMENT -> "manage";
            case EXCLUDED -> "excluded";
        };
    }
}
