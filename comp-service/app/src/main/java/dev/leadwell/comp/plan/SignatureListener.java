package dev.leadwell.comp.plan;

/** Told, in the transaction of the change, of a participation that is signed. */
@FunctionalInterface
public interface SignatureListener {
    void signed(Plan plan, Participation participation);
}
