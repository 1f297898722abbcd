package dev.leadwell.audit.category;

import dev.leadwell.kit.code.Coded;

/** What a block's time is to the split: Management copes with complexity, Leadership with change, Excluded is in no sum. */
public enum Bucket implements Coded {
    MANAGEMENT,
    LEADERSHIP,
    EXCLUDED;

    /** The colour that it has wherever it is drawn, by the style's word for it. */
    public String tone() {
        return switch (this) {
            case LEADERSHIP -> "lead";
            case MANAGEMENT -> "manage";
            case EXCLUDED -> "excluded";
        };
    }
}
