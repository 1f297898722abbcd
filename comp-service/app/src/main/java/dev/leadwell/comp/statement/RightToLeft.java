package dev.leadwell.comp.statement;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Puts text that is written from right to left into the order in which it is drawn, with its letters joined. */
final class RightToLeft implements BidiReorderer {

    private static final ArabicShaping JOIN = new ArabicShaping(ArabicShaping.LETTERS_SHAPE
            | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping PART = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE
            | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(JOIN, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(PART, text);
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException asItIs) {
            return text;
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Finds the stretches of a paragraph that are written one way. */
    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi.setPara(paragraph, defaultDirection == RTL ? Bidi.RTL : Bidi.LTR, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            BidiRun run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String text) {
            return switch (Bidi.getBaseDirection(text)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }
    }
}
