package dev.leadwell.coaching.session;

import dev.leadwell.coaching.series.Series;

/** Acts on what somebody did with a session, in the same transaction and under the lock of the rep's series. */
public interface SessionChangedListener {

    void sessionChanged(Series series, Session session);
}
