package dev.leadwell.coaching.window;

/** Whether windows are still to be worked out, because something became known of which some depend. */
public interface Unsettled {

    boolean any();
}
