package dev.leadwell.people.rosterimport;

/** What goes wrong now and not for good: a job that meets it is run again by the kit, any other has failed. */
public interface PassingFailures {

    boolean include(RuntimeException failure);
}
